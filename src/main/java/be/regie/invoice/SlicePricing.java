package be.regie.invoice;

import be.regie.prestation.CodePoints;
import be.regie.prestation.Prestation;
import be.regie.pricing.ContractMonth;
import be.regie.pricing.IncludedTime;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.Refused;
import be.regie.pricing.Valued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Prices a slice of a month's rows, customer by customer, and groups them by purchase order. Pure: pricing, rendering
 * and replay call it with the same rows and get the same groups.
 */
public final class SlicePricing {

    private final Reference reference;
    private final LocalDate issueDate;
    private final int month;
    private final int slice;
    private final IncludedTime includedTime;
    private final Consumer<BillingGroup> groups;
    private final List<String> unpriced = new ArrayList<>();
    private final List<Valued> ofCustomer = new ArrayList<>();
    private int place;

    /** @param drawnBefore included time drawn by earlier months */
    public SlicePricing(Reference reference, LocalDate issueDate, int month, int slice,
                        Map<ContractMonth, BigDecimal> drawnBefore, Consumer<BillingGroup> groups) {
        this.reference = reference;
        this.issueDate = issueDate;
        this.month = month;
        this.slice = slice;
        this.includedTime = new IncludedTime(drawnBefore);
        this.groups = groups;
    }

    /** The next prestation, in order of customer. */
    public void take(Prestation prestation) {
        if (!ofCustomer.isEmpty() && !ofCustomer.getFirst().prestation().customerId().equals(prestation.customerId())) {
            finishCustomer();
        }
        switch (reference.value(prestation, issueDate)) {
            case Valued valued -> ofCustomer.add(valued);
            case Refused refused -> unpriced.add(prestation.id());
        }
    }

    /** Ends the slice. */
    public void finish() {
        if (!ofCustomer.isEmpty()) {
            finishCustomer();
        }
    }

    private void finishCustomer() {
        Map<String, List<PricedPrestation>> byPurchaseOrder = new TreeMap<>(CodePoints.ORDER);
        for (PricedPrestation priced : includedTime.cover(ofCustomer)) {
            byPurchaseOrder.computeIfAbsent(priced.prestation().purchaseOrder(), order -> new ArrayList<>()).add(priced);
        }
        String customerId = ofCustomer.getFirst().prestation().customerId();
        ofCustomer.clear();
        byPurchaseOrder.forEach((purchaseOrder, prestations) -> {
            BillingGroup group = new BillingGroup(LineId.of(month, slice, place), slice, customerId, purchaseOrder, prestations);
            place += group.lineCount();
            groups.accept(group);
        });
    }

    /** Prestations that could not be priced, in the order of the slice. */
    public List<String> unpriced() {
        return unpriced;
    }

    /** Included time drawn by this slice. */
    public Map<ContractMonth, BigDecimal> drawn() {
        return includedTime.newlyDrawn();
    }
}
