package be.regie.report;

import be.regie.money.Amount;
import java.util.List;

/**
 * Customers with prestations in the month billed before and none in this one.
 *
 * @param count    all of them
 * @param largest  the first few by their net of that month, then id
 */
public record QuietCustomers(long count, List<Quiet> largest) {

    /** One of them, with what it had the month before. */
    public record Quiet(String customerId, long prestations, Amount net) {
    }
}
