package be.regie.document.einvoice;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import be.regie.pricing.PricedLine;
import be.regie.text.Language;
import java.time.LocalDate;

/**
 * The e-invoice of an issued document: UBL 2.1 {@code Invoice} or {@code CreditNote} in the profile Peppol BIS Billing
 * 3.0. The same document gives the same bytes. It writes what it is given; whether that is right is the question of
 * {@link ElectronicInvoiceCheck}, to be asked before.
 */
public final class ElectronicInvoice {

    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String NAMESPACES = " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:%s-2\""
            + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";
    private static final String INVOICE = "Invoice";
    private static final String CREDIT_NOTE = "CreditNote";
    private static final String INVOICE_ROOT = INVOICE + NAMESPACES.replace("%s", INVOICE);
    private static final String CREDIT_NOTE_ROOT = CREDIT_NOTE + NAMESPACES.replace("%s", CREDIT_NOTE);
    /** UNTDID 1001 */
    private static final String COMMERCIAL_INVOICE = "380";
    private static final String COMMERCIAL_CREDIT_NOTE = "381";
    /** UNCL 4461 */
    private static final String CREDIT_TRANSFER = "30";

    private final IssuedDocument document;
    private final Invoice invoice;
    private final Customer customer;
    private final Language language;
    private final WorkDays workDays;
    private final Xml xml = new Xml();

    private ElectronicInvoice(IssuedDocument document) {
        this.document = document;
        this.invoice = document.invoice();
        this.customer = document.customer();
        this.language = customer.language();
        this.workDays = WorkDays.of(document);
    }

    /** The file beside the PDF and inside it: UTF-8, LF. Not for a consumer: {@link VatTreatment#hasElectronicInvoice}. */
    public static byte[] of(IssuedDocument document) {
        return new ElectronicInvoice(document).write();
    }

    private byte[] write() {
        xml.open(invoice.isCreditNote() ? CREDIT_NOTE_ROOT : INVOICE_ROOT);
        head();
        references();
        PartyXml.supplier(xml, document.supplier(), language);
        PartyXml.customer(xml, customer);
        xml.open("cac:Delivery").element("cbc:ActualDeliveryDate", workDays.last().toString()).close("cac:Delivery");
        payment();
        TotalsXml.write(xml, invoice, language);
        lines();
        xml.close(invoice.isCreditNote() ? CREDIT_NOTE : INVOICE);
        return xml.toBytes();
    }

    private void head() {
        xml.element("cbc:CustomizationID", CUSTOMIZATION)
                .element("cbc:ProfileID", PROFILE)
                .element("cbc:ID", invoice.number())
                .element("cbc:IssueDate", invoice.issueDate().toString());
        if (invoice.isCreditNote()) {
            xml.element("cbc:CreditNoteTypeCode", COMMERCIAL_CREDIT_NOTE);
        } else {
            xml.element("cbc:DueDate", invoice.dueDate().toString())
                    .element("cbc:InvoiceTypeCode", COMMERCIAL_INVOICE);
        }
        xml.element("cbc:Note", note())
                .element("cbc:DocumentCurrencyCode", TotalsXml.CURRENCY)
                .element("cbc:BuyerReference", buyerReference(document))
                .open("cac:InvoicePeriod")
                .element("cbc:StartDate", workDays.first().toString())
                .element("cbc:EndDate", workDays.last().toString())
                .close("cac:InvoicePeriod");
    }

    /** Peppol allows one note: why a credit note was issued and what its buyer owes the State; that a draft is one. */
    private String note() {
        StringBuilder note = new StringBuilder();
        if (document.draft()) {
            append(note, Phrase.DRAFT.in(language));
        }
        append(note, invoice.reason());
        if (invoice.isCreditNote() && !invoice.vat().isZero()) {
            append(note, Phrase.VAT_TO_RETURN.in(language));
        }
        return note.toString();
    }

    private static void append(StringBuilder note, String sentence) {
        note.append(note.isEmpty() || sentence.isEmpty() ? "" : ". ").append(sentence);
    }

    /** Peppol wants a buyer's reference or an order: the customer's id stands where its row gives neither. */
    static String buyerReference(IssuedDocument document) {
        Customer customer = document.customer();
        boolean hasAnother = !Xml.clean(document.invoice().purchaseOrder()).isEmpty()
                || !Xml.clean(customer.buyerReference()).isEmpty();
        return hasAnother ? customer.buyerReference() : customer.customerId();
    }

    private void references() {
        if (!Xml.clean(invoice.purchaseOrder()).isEmpty()) {
            xml.open("cac:OrderReference").element("cbc:ID", invoice.purchaseOrder()).close("cac:OrderReference");
        }
        if (invoice.isCreditNote()) {
            xml.open("cac:BillingReference")
                    .open("cac:InvoiceDocumentReference")
                    .element("cbc:ID", invoice.corrects())
                    .element("cbc:IssueDate", document.correctedOn().map(LocalDate::toString).orElse(""))
                    .close("cac:InvoiceDocumentReference")
                    .close("cac:BillingReference");
        }
    }

    private void payment() {
        if (!invoice.isCreditNote()) {
            paymentMeans();
        }
        String terms = invoice.isCreditNote()
                ? Phrase.TO_BE_DEDUCTED.in(language, invoice.corrects())
                : Phrase.PAYABLE_BY.in(language, invoice.dueDate().toString());
        String conditions = document.supplier().conditionsText().in(language);
        xml.open("cac:PaymentTerms")
                .element("cbc:Note", conditions.isEmpty() ? terms : terms + ". " + conditions)
                .close("cac:PaymentTerms");
    }

    /** A transfer to the supplier's account; a credit note asks for no payment. */
    private void paymentMeans() {
        xml.open("cac:PaymentMeans")
                .element("cbc:PaymentMeansCode", CREDIT_TRANSFER)
                .element("cbc:PaymentID", digits(invoice.paymentReference()))
                .open("cac:PayeeFinancialAccount")
                .element("cbc:ID", document.supplier().iban())
                .element("cbc:Name", document.supplier().legalName());
        if (!document.supplier().bic().isEmpty()) {
            xml.open("cac:FinancialInstitutionBranch")
                    .element("cbc:ID", document.supplier().bic())
                    .close("cac:FinancialInstitutionBranch");
        }
        xml.close("cac:PayeeFinancialAccount").close("cac:PaymentMeans");
    }

    /** The twelve digits of {@code +++202/6000/12320+++}: banks and accounting packages match those. */
    static String digits(String paymentReference) {
        StringBuilder digits = new StringBuilder(12);
        paymentReference.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private void lines() {
        LineXml line = new LineXml(xml, document);
        int number = 1;
        for (PricedLine priced : document.lines()) {
            line.write(number, priced, workDays.days().get(number - 1));
            number++;
        }
    }
}
