package be.regie.invoice;

import be.regie.money.Amount;

/** Number and sums of a month's invoices, credit notes apart. */
public record InvoiceTotals(long count, int firstCounter, int lastCounter, Amount net, Amount vat, Amount gross, long customers) {

    /** Of no invoice. */
    public static final InvoiceTotals NONE = of(0, Amount.ZERO, Amount.ZERO, Amount.ZERO);

    /** Sums over several months or series, of which counters and customers say nothing. */
    public static InvoiceTotals of(long count, Amount net, Amount vat, Amount gross) {
        return new InvoiceTotals(count, 0, 0, net, vat, gross, 0);
    }

    public InvoiceTotals plus(InvoiceTotals other) {
        return of(count + other.count, net.plus(other.net), vat.plus(other.vat), gross.plus(other.gross));
    }

    /** What credit notes of these sums take off; their number is no number of invoices. */
    public InvoiceTotals credited() {
        return of(0, net.negated(), vat.negated(), gross.negated());
    }
}
