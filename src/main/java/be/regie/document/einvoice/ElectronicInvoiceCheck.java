package be.regie.document.einvoice;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.money.Amount;
import be.regie.party.Supplier;
import be.regie.prestation.Problem;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.text.Words;
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
    private final List<Words> findings = new ArrayList<>();

    private ElectronicInvoiceCheck(IssuedDocument document) {
        this.document = document;
        this.invoice = document.invoice();
    }

    /** @return what is wrong, in words; empty if the document may be issued */
    public static List<Words> findings(IssuedDocument document) {
        return new ElectronicInvoiceCheck(document).find();
    }

    private List<Words> find() {
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
        require(!document.lines().isEmpty(), Words.of("unsound.no-line"));
        int number = 1;
        for (PricedLine line : document.lines()) {
            int before = findings.size();
            line(line);
            for (int i = before; i < findings.size(); i++) {
                findings.set(i, Words.of("unsound.line", number, findings.get(i)));
            }
            number++;
        }
    }

    private void line(PricedLine line) {
        require(line.quantity().signum() >= 0, Words.of("unsound.quantity"));
        require(line.unitPrice().signum() >= 0, Words.of("unsound.price"));
        equal(Words.of("unsound.net"), net(line), line.net());
        require(line.priced().prestation().customerId().equals(invoice.customerId()),
                Words.of("unsound.line-customer"));
        require(line.priced().prestation().purchaseOrder().equals(invoice.purchaseOrder()),
                Words.of("unsound.line-order"));
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
        equal(Words.of("unsound.services"), services, invoice.services());
        equal(Words.of("unsound.travel"), travel, invoice.travel());
        equal(Words.of("unsound.net"), net, invoice.net());
        equal(Words.of("unsound.vat"), vat, invoice.vat());
        equal(Words.of("unsound.gross"), net.add(vat), invoice.gross());
    }

    private void category() {
        require(document.customer().vatTreatment() == invoice.vatTreatment(),
                Words.of("unsound.treatment"));
        int rate = invoice.vatRate().signum();
        switch (invoice.vatTreatment().category()) {
            case S -> require(rate > 0, Words.of("unsound.rate"));
            case AE, G -> require(rate == 0, Words.of("unsound.no-rate"));
        }
    }

    private void supplier(Supplier supplier) {
        require(!Xml.clean(supplier.name()).isEmpty(), Words.of("unsound.supplier-name"));
        require(!supplier.address().country().isBlank(), Words.of("unsound.supplier-country"));
        require(Identifiers.isIban(supplier.iban()), Words.of("unsound.iban"));
        require(supplier.bic().isEmpty() || Identifiers.isBic(supplier.bic()), Words.of("unsound.bic"));
        require(Identifiers.isEnterpriseNumber(supplier.enterpriseNumber()),
                Words.of("unsound.enterprise-number"));
        require(supplier.vatNumber().startsWith("BE") && Identifiers.isVatNumber(supplier.vatNumber()),
                Words.of("unsound.vat-number"));
    }

    private void customer() {
        require(document.customer().customerId().equals(invoice.customerId()), Words.of("unsound.customer"));
        for (Problem problem : CustomerCheck.problems(document.customer())) {
            findings.add(Words.of("unsound.customer-field", problem.field(), problem.value(), problem.advice().message()));
        }
        require(!Xml.clean(invoice.purchaseOrder()).isEmpty()
                        || !Xml.clean(ElectronicInvoice.buyerReference(document)).isEmpty(),
                Words.of("unsound.no-reference"));
    }

    private void dates() {
        require(!invoice.number().isBlank(), Words.of("unsound.no-number"));
        require(!invoice.dueDate().isBefore(invoice.issueDate()), Words.of("unsound.due-date"));
    }

    private void invoice() {
        require(invoice.corrects().isEmpty() && document.correctedOn().isEmpty(), Words.of("unsound.corrects"));
        String reference = invoice.paymentReference();
        if (document.draft() && reference.isEmpty()) {
            return;
        }
        if (!PAYMENT_REFERENCE.matcher(reference).matches()) {
            findings.add(Words.of("unsound.reference", reference));
            return;
        }
        String digits = ElectronicInvoice.digits(reference);
        long remainder = Long.parseLong(digits.substring(0, 10)) % 97;
        require(Long.parseLong(digits.substring(10)) == (remainder == 0 ? 97 : remainder),
                Words.of("unsound.check-digits"));
        require(document.draft() || digits.substring(0, 10).equals(yearAndCounter()),
                Words.of("unsound.other-reference"));
    }

    /** Ten digits from the end of the number, {@code 2026000123} of {@code 2026-000123}, whatever series stands before. */
    private String yearAndCounter() {
        String number = invoice.number();
        return ElectronicInvoice.digits(number.substring(Math.max(0, number.length() - "2026-000123".length())));
    }

    private void creditNote() {
        require(!invoice.corrects().isBlank(), Words.of("unsound.note-of-nothing"));
        require(!Xml.clean(invoice.reason()).isEmpty(), Words.of("unsound.note-reason"));
        require(document.correctedOn().isPresent(), Words.of("unsound.note-undated"));
        require(document.correctedOn().filter(invoice.issueDate()::isBefore).isEmpty(),
                Words.of("unsound.note-date"));
        require(invoice.paymentReference().isEmpty(), Words.of("unsound.note-reference"));
    }

    private void equal(Words name, BigDecimal expected, Amount actual) {
        if (!Amount.of(expected).equals(actual)) {
            findings.add(Words.of("unsound.amount", name, actual, expected));
        }
    }

    private void require(boolean right, Words finding) {
        if (!right) {
            findings.add(finding);
        }
    }
}
