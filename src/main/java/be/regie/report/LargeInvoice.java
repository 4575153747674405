package be.regie.report;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import java.util.Comparator;

/**
 * An invoice in the list of the largest.
 *
 * @param electronic whether its e-invoice lies beside the PDF
 */
public record LargeInvoice(
        String number, String customerId, String purchaseOrder, int prestations, Amount net, Amount vat, Amount gross,
        boolean electronic) implements Comparable<LargeInvoice> {

    private static final Comparator<LargeInvoice> LARGEST_FIRST =
            Comparator.comparing(LargeInvoice::net).reversed().thenComparing(LargeInvoice::number);

    static LargeInvoice of(Invoice invoice, int prestations) {
        return new LargeInvoice(invoice.number(), invoice.customerId(), invoice.purchaseOrder(), prestations, invoice.net(),
                invoice.vat(), invoice.gross(), invoice.vatTreatment().hasElectronicInvoice());
    }

    @Override
    public int compareTo(LargeInvoice other) {
        return LARGEST_FIRST.compare(this, other);
    }
}
