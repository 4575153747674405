package be.regie.invoice;

import be.regie.money.Amount;

/**
 * A billing group as the books keep it.
 *
 * @param firstLine see {@link LineId}
 */
public record PricedGroup(
        long firstLine, int slice, int lineCount, int prestationCount, int lateCount, String customerId,
        String purchaseOrder, boolean covered, Amount services, Amount travel) {

    public Amount net() {
        return services.plus(travel);
    }
}
