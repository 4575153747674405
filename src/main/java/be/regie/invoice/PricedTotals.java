package be.regie.invoice;

import be.regie.money.Amount;

/**
 * Sums of a priced month, over groups and, apart from them, over lines: they must agree.
 *
 * @param covered prestations of groups without invoice
 * @param late    prestations started in an earlier month than the one that bills them
 */
public record PricedTotals(
        long prestations, long covered, long late, long groupLines, Amount groupNet,
        long lines, long timeLines, Amount lineNet, long invoices) {
}
