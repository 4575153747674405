package be.regie.document.einvoice;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.Issuing;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.Reference;
import be.regie.party.Customer;
import be.regie.pricing.PricedLine;
import be.regie.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a priced group could be issued as a sound document: {@link ElectronicInvoiceCheck} asked of the invoice it
 * would be, before anything has a number.
 */
public final class DraftCheck {

    private static final String DRAFT = "DRAFT-1";

    private DraftCheck() {
    }

    /**
     * @param group  not covered
     * @param booked the same as the books are to have it
     * @return what is wrong, each naming the customer and purchase order; empty if the group may be issued
     */
    public static List<Words> findings(BillingGroup group, PricedGroup booked, Reference reference, int month, LocalDate issueDate) {
        Customer customer = reference.customers().get(group.customerId());
        Invoice draft = Issuing.head(DRAFT, "", booked, month, issueDate, reference);
        List<PricedLine> lines = group.prestations().stream().flatMap(priced -> priced.lines().stream()).toList();
        return ElectronicInvoiceCheck.findings(
                        new IssuedDocument(draft, reference.supplier(), customer, lines, Optional.empty(), true)).stream()
                .map(finding -> group.purchaseOrder().isEmpty() ? Words.of("unsound.group", group.customerId(), finding)
                        : Words.of("unsound.group-of-order", group.customerId(), group.purchaseOrder(), finding)).toList();
    }
}
