package be.regie.report;

import be.regie.money.Amount;
import java.util.List;
import java.util.Set;

/**
 * Customers with prestations in the month billed before and none in this one.
 *
 * @param compared whether there is a month before
 * @param count    all of them
 * @param largest  the first few by their net of that month, then id
 */
public record QuietCustomers(boolean compared, long count, List<Quiet> largest) {

    /**
     * @param previous the month billed before as a number, 0 for none
     * @param before   its customers, the largest first
     */
    public static QuietCustomers of(int previous, List<Quiet> before, Set<String> now) {
        List<Quiet> quiet = before.stream().filter(customer -> !now.contains(customer.customerId())).toList();
        return new QuietCustomers(previous > 0, quiet.size(), quiet.stream().limit(Figures.UNUSUAL).toList());
    }

    /** One of them, with what it had the month before. */
    public record Quiet(String customerId, long prestations, Amount net) {
    }
}
