package be.regie.document.einvoice;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.money.Amount;
import be.regie.party.Supplier;
import be.regie.prestation.Problem;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The exact control of a document before it is issued, to the cent: it counts again what pricing and issuing counted,
 * and tests every number that the schematron of Peppol lets pass (a VAT off by 0.50, a bad IBAN, a bad payment
 * reference, a credit note without its original). It shares no arithmetic with the code that made the document.
 */
public final class ElectronicInvoiceCheck {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PAYMENT_REFERENCE =
            Pattern.compile("\\+\\+\\+[0-9]{3}/[0-9]{4}/[0-9]{5}\\+\\+\\+");

    private final IssuedDocument document;
    private final Invoice invoice;
    private final List<String> findings = new ArrayList<>();

    private ElectronicInvoiceCheck(IssuedDocument document) {
        this.document = document;
        this.invoice = document.invoice();
    }

    /** @return what is wrong, in words; empty if the document may be issued */
    public static List<String> findings(IssuedDocument document) {
        return new ElectronicInvoiceCheck(document).find();
    }

    private List<String> find() {
        lines();
        totals();
        category();
        supplier(document.supplier());
        customer();
        dates();
        if (invoice.isCreditNote()) {
            creditNote();
        } else {
            invoice();
        }
        return findings;
    }

    private void lines() {
        require(!document.lines().isEmpty(), "there is no line");
        int number = 1;
        for (PricedLine line : document.lines()) {
            int before = findings.size();
            line(line);
            for (int i = before; i < findings.size(); i++) {
                findings.set(i, "line " + number + ": " + findings.get(i));
            }
            number++;
        }
    }

    private void line(PricedLine line) {
        require(line.quantity().signum() >= 0, "the quantity is below zero");
        require(line.unitPrice().signum() >= 0, "the price is below zero");
        equal("net", net(line), line.net());
        require(line.priced().prestation().customerId().equals(invoice.customerId()),
                "it is the work for another customer");
        require(line.priced().prestation().purchaseOrder().equals(invoice.purchaseOrder()),
                "it belongs to another purchase order");
    }

    /** Quantity x price, for time per 60 minutes, rounded once: 18.75 min x 90.00 / 60 = 28.125, so 28.13 (R10). */
    private static BigDecimal net(PricedLine line) {
        BigDecimal product = line.quantity().multiply(line.unitPrice());
        return line.kind() == LineKind.TIME
                ? product.divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP)
                : product.setScale(2, RoundingMode.HALF_UP);
    }

    private void totals() {
        BigDecimal services = BigDecimal.ZERO;
        BigDecimal travel = BigDecimal.ZERO;
        for (PricedLine line : document.lines()) {
            if (line.kind() == LineKind.TIME) {
                services = services.add(line.net().toBigDecimal());
            } else {
                travel = travel.add(line.net().toBigDecimal());
            }
        }
        BigDecimal net = services.add(travel);
        BigDecimal vat = net.multiply(invoice.vatRate()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        equal("services", services, invoice.services());
        equal("travel", travel, invoice.travel());
        equal("net", net, invoice.net());
        equal("VAT", vat, invoice.vat());
        equal("gross", net.add(vat), invoice.gross());
    }

    private void category() {
        require(document.customer().vatTreatment() == invoice.vatTreatment(),
                "the VAT treatment is not that of the customer");
        int rate = invoice.vatRate().signum();
        switch (invoice.vatTreatment().category()) {
            case S -> require(rate > 0, "VAT category S needs a rate above 0");
            case AE, G -> require(rate == 0, "VAT categories AE and G need the rate 0");
        }
    }

    private void supplier(Supplier supplier) {
        require(!Xml.clean(supplier.name()).isEmpty(), "the supplier has no name");
        require(!supplier.address().country().isBlank(), "the supplier has no country");
        require(Identifiers.isIban(supplier.iban()), "the supplier's IBAN is wrong");
        require(supplier.bic().isEmpty() || Identifiers.isBic(supplier.bic()), "the supplier's BIC is wrong");
        require(Identifiers.isEnterpriseNumber(supplier.enterpriseNumber()),
                "the supplier's enterprise number is wrong");
        require(supplier.vatNumber().startsWith("BE") && Identifiers.isVatNumber(supplier.vatNumber()),
                "the supplier's VAT number is wrong");
    }

    private void customer() {
        require(document.customer().customerId().equals(invoice.customerId()), "the customer is another one");
        for (Problem problem : CustomerCheck.problems(document.customer())) {
            findings.add("customer, " + problem.field() + " \"" + problem.value() + "\": " + problem.message());
        }
        require(!Xml.clean(invoice.purchaseOrder()).isEmpty()
                        || !Xml.clean(ElectronicInvoice.buyerReference(document)).isEmpty(),
                "there is neither a purchase order nor a buyer reference");
    }

    private void dates() {
        require(!invoice.number().isBlank(), "there is no number");
        require(!invoice.dueDate().isBefore(invoice.issueDate()), "it is due before it is issued");
    }

    private void invoice() {
        require(invoice.corrects().isEmpty() && document.correctedOn().isEmpty(), "an invoice corrects no other");
        String reference = invoice.paymentReference();
        if (document.draft() && reference.isEmpty()) {
            return;
        }
        if (!PAYMENT_REFERENCE.matcher(reference).matches()) {
            findings.add("the payment reference \"" + reference + "\" is not of the form +++123/4567/89012+++");
            return;
        }
        String digits = ElectronicInvoice.digits(reference);
        long remainder = Long.parseLong(digits.substring(0, 10)) % 97;
        require(Long.parseLong(digits.substring(10)) == (remainder == 0 ? 97 : remainder),
                "the check digits of the payment reference are wrong");
        require(document.draft() || digits.substring(0, 10).equals(yearAndCounter()),
                "the payment reference is not that of this invoice's number");
    }

    /** Ten digits from the end of the number, {@code 2026000123} of {@code 2026-000123}, whatever series stands before. */
    private String yearAndCounter() {
        String number = invoice.number();
        return ElectronicInvoice.digits(number.substring(Math.max(0, number.length() - "2026-000123".length())));
    }

    private void creditNote() {
        require(!invoice.corrects().isBlank(), "the credit note does not name the invoice that it corrects");
        require(!Xml.clean(invoice.reason()).isEmpty(), "the credit note gives no reason");
        require(document.correctedOn().isPresent(), "the credit note does not date the invoice that it corrects");
        require(document.correctedOn().filter(invoice.issueDate()::isBefore).isEmpty(),
                "the credit note is dated before the invoice that it corrects");
        require(invoice.paymentReference().isEmpty(), "a credit note asks for no payment, but has a payment reference");
    }

    private void equal(String name, BigDecimal expected, Amount actual) {
        if (!Amount.of(expected).equals(actual)) {
            findings.add(name + " is " + actual + " and should be " + expected);
        }
    }

    private void require(boolean right, String finding) {
        if (!right) {
            findings.add(finding);
        }
    }
}
