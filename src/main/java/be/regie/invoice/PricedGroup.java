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

    /** @param late prestations of the group started in an earlier month than the one that bills them */
    public static PricedGroup of(BillingGroup group, int late) {
        return new PricedGroup(group.firstLine(), group.slice(), group.lineCount(), group.prestations().size(), late,
                group.customerId(), group.purchaseOrder(), group.isCovered(), group.services(), group.travel());
    }

    public Amount net() {
        return services.plus(travel);
    }
}
