package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.pricing.PricedPrestation;
import java.util.List;

/**
 * The prestations of one customer and purchase order in a month: an invoice to be, or, where all is covered by a
 * contract and nothing was travelled, only accounted for.
 *
 * @param firstLine   identifier of its first line, see {@link LineId}
 * @param slice       of the month's rows, from 1
 * @param prestations in order of start of work, then prestation id
 */
public record BillingGroup(
        long firstLine, int slice, String customerId, String purchaseOrder, List<PricedPrestation> prestations) {

    public boolean isCovered() {
        return prestations.stream().allMatch(PricedPrestation::isCovered);
    }

    public int lineCount() {
        return prestations.stream().mapToInt(priced -> 1 + priced.travel().size()).sum();
    }

    /** Net of the TIME lines. */
    public Amount services() {
        Amount sum = Amount.ZERO;
        for (PricedPrestation priced : prestations) {
            sum = sum.plus(priced.time().net());
        }
        return sum;
    }

    /** Net of the travel lines. */
    public Amount travel() {
        Amount sum = Amount.ZERO;
        for (PricedPrestation priced : prestations) {
            sum = sum.plus(priced.net()).minus(priced.time().net());
        }
        return sum;
    }
}
