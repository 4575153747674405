package be.regie.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code contracts.csv}.
 *
 * @param level           decides the coefficient {@code contract:LEVEL}; an SLA where a take-in-charge rule names it
 * @param options         each with its own coefficient {@code option:NAME}, in the contract's order (R5)
 * @param includedMinutes valued minutes included each calendar month (R9), 0 for none
 * @param validTo         last day in force, empty for no end
 */
public record Contract(
        String contractId,
        String customerId,
        String level,
        List<String> options,
        BigDecimal includedMinutes,
        LocalDate validFrom,
        Optional<LocalDate> validTo) implements Dated {
}
