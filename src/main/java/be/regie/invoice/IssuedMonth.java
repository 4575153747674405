package be.regie.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that has been issued.
 *
 * @param closed   whether its files are complete
 * @param previous the month issued before it, as a number; 0 for the first
 * @param manifest SHA-256 of its manifest, once closed
 */
public record IssuedMonth(YearMonth month, boolean closed, LocalDate issueDate, int previous, Optional<String> manifest) {
}
