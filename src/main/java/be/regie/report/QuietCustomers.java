package be.regie.report;

import be.regie.money.Amount;
import java.util.List;
import java.util.Set;

/**
 * Customers with prestations in the month billed before and none in this one.
 *
 * @param count    all of them
 * @param largest  the first few by their net of that month, then id
 */
public record QuietCustomers(long count, List<Quiet> largest) {

    /** @param before the customers of the month before, the largest first */
    public static QuietCustomers of(List<Quiet> before, Set<String> now) {
        List<Quiet> quiet = before.stream().filter(customer -> !now.contains(customer.customerId())).toList();
        return new QuietCustomers(quiet.size(), quiet.stream().limit(Figures.UNUSUAL).toList());
    }

    /** One of them, with what it had the month before. */
    public record Quiet(String customerId, long prestations, Amount net) {
    }
}
