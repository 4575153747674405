package be.regie.invoice;

import be.regie.money.Amount;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of a priced month, over groups and, apart from them, over lines: they must agree.
 *
 * @param covered prestations of groups without invoice
 * @param late    prestations started in an earlier month than the one that bills them
 */
public record PricedTotals(
        long prestations, long covered, long late, long groupLines, Amount groupNet,
        long lines, long timeLines, Amount lineNet, long invoices) {

    /** Those of the places where rows end ({@link Gate#places}) that pricing alone can tell. */
    public SortedMap<String, Long> places() {
        return new TreeMap<>(Map.of("BILLED", prestations - covered, "COVERED", covered, "LATE", late));
    }
}
