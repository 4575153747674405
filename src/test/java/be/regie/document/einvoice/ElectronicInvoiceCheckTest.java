package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.party.VatTreatment;
import be.regie.prestation.Mode;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import be.regie.text.Language;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ElectronicInvoiceCheckTest {

    private final IssuedDocument invoice = Samples.invoice(Samples.belgian());
    private final IssuedDocument creditNote = Samples.creditNote(Samples.belgian());

    @Property(tries = 300)
    void whatIsMadeFromAnyLinesPasses(@ForAll("work") List<PricedPrestation> work) {
        assertThat(ElectronicInvoiceCheck.findings(Samples.invoice(Samples.belgian(), "", work))).isEmpty();
    }

    @Property(tries = 100)
    void oneCentMoreOrLessAnywhereIsFound(@ForAll("work") List<PricedPrestation> work, @ForAll boolean more) {
        IssuedDocument document = Samples.invoice(Samples.belgian(), "", work);
        LongUnaryOperator off = cents -> more ? cents + 1 : cents - 1;
        for (int total = 0; total < 5; total++) {
            assertThat(ElectronicInvoiceCheck.findings(with(document, off(document.invoice(), total, off))))
                    .isNotEmpty();
        }
        for (int line = 0; line < document.lines().size(); line++) {
            assertThat(ElectronicInvoiceCheck.findings(offLine(document, line, off))).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void oneCentMovedFromALineToAnotherIsFoundThoughTheTotalsAgree(@ForAll("work") List<PricedPrestation> work,
            @ForAll @IntRange(min = 0, max = 1) int first) {
        IssuedDocument document = Samples.invoice(Samples.belgian(), "", work);
        if (document.lines().size() > first + 1) {
            IssuedDocument moved = offLine(offLine(document, first, cents -> cents + 1), first + 1, cents -> cents - 1);
            assertThat(ElectronicInvoiceCheck.findings(moved)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<PricedPrestation>> work() {
        Arbitrary<String> coefficient = Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.TEN).ofScale(4)
                .map(BigDecimal::toPlainString);
        Arbitrary<String> rate = Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.valueOf(400)).ofScale(4)
                .map(BigDecimal::toPlainString);
        Arbitrary<String> kilometres = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(900))
                .ofScale(3).map(BigDecimal::toPlainString);
        return Combinators.combine(Arbitraries.integers().between(15, 10080), coefficient, rate,
                Arbitraries.integers().between(0, 3), kilometres)
                .as((minutes, times, price, trips, far) -> new Samples.Work("C001", "", "P", Mode.ONSITE, minutes,
                        minutes, times, "0").priced(trips, far, price, ""))
                .list().ofMinSize(1).ofMaxSize(12);
    }

    @ParameterizedTest
    @EnumSource(VatTreatment.class)
    void eachTreatmentPassesWithItsOwnRateOnly(VatTreatment treatment) {
        Customer customer = switch (treatment) {
            case STANDARD, BE_REVERSE_CHARGE ->
                    Samples.customer("C1", "Exemple", "BE", "0200000043", "BE0200000043", treatment, Language.NL);
            case EU_REVERSE_CHARGE -> Samples.customer("C1", "Exemple", "FR", "", "FR12123456789", treatment, Language.FR);
            case OUTSIDE_EU -> Samples.customer("C1", "Exemple", "GB", "", "GB123456789", treatment, Language.EN);
            case PRIVATE -> Samples.customer("C1", "Exemple", "BE", "", "", treatment, Language.DE);
        };
        IssuedDocument document = Samples.invoice(customer);
        BigDecimal other = document.invoice().vatRate().signum() == 0 ? BigDecimal.valueOf(21) : BigDecimal.ZERO;
        Amount net = document.invoice().net();
        Amount vat = Amount.roundedHalfUp(net.toBigDecimal().multiply(other).movePointLeft(2));

        assertThat(ElectronicInvoiceCheck.findings(document)).isEmpty();
        assertThat(ElectronicInvoiceCheck.findings(with(document, taxed(document.invoice(), other, vat)))).hasSize(1);
    }

    @Test
    void whatPhiveLetsPassIsFound() {
        Invoice head = invoice.invoice();
        Amount half = new Amount(head.vat().cents() + 50);

        assertFindings(with(invoice, taxed(head, head.vatRate(), half)), "VAT is 53.95 and should be 53.45",
                "gross is 308.46 and should be 307.96");
        assertFindings(offLine(invoice, 0, cents -> cents + 2), "line 1: net is 28.15 and should be 28.13",
                "services is 163.13 and should be 163.15", "net is 254.51 and should be 254.53",
                "gross is 307.96 and should be 307.98");
        assertFindings(with(invoice, supplier("BE68539007547035", "BE0123456749", "0123456749")),
                "the supplier's IBAN is wrong");
        assertFindings(with(invoice, referenced(head, "+++202/6000/12321+++")),
                "the check digits of the payment reference are wrong");
        assertFindings(new IssuedDocument(creditNote.invoice(), creditNote.supplier(), creditNote.customer(),
                creditNote.lines(), Optional.empty(), false),
                "the credit note does not date the invoice that it corrects");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            +++202/6000/12421+++ | the payment reference is not that of this invoice's number
            +++202/6000/12399+++ | the check digits of the payment reference are wrong
            202600012320         | the payment reference "202600012320" is not of the form +++123/4567/89012+++
            ""                   | the payment reference "" is not of the form +++123/4567/89012+++
            """)
    void aPaymentReferenceMustBeThatOfTheNumber(String reference, String finding) {
        assertFindings(with(invoice, referenced(invoice.invoice(), reference)), finding);
    }

    @Test
    void aRemainderOfZeroIsWritten97AndASeriesBeforeTheYearDoesNotCount() {
        Invoice head = invoice.invoice();
        // 2026000103 = 97 x 20886599
        assertFindings(with(invoice, numbered(head, "2026-000103", "+++202/6000/10397+++")));
        assertFindings(with(invoice, numbered(head, "2026-000103", "+++202/6000/10300+++")),
                "the check digits of the payment reference are wrong");
        assertFindings(with(invoice, numbered(head, "2026", "+++202/6000/10397+++")),
                "the payment reference is not that of this invoice's number");
        assertFindings(with(invoice, numbered(head, "F7-2026-000103", "+++202/6000/10397+++")));
    }

    @Test
    void theSuppliersNumbersAreChecked() {
        assertFindings(with(invoice, supplier("BE68539007547034", "BE0123456748", "0123456749")),
                "the supplier's VAT number is wrong");
        assertFindings(with(invoice, supplier("BE68539007547034", "BE0123456749", "0123456748")),
                "the supplier's enterprise number is wrong");
        assertFindings(with(invoice, supplier("BE68 5390 0754 7034", "BE0123456749", "0123456749")),
                "the supplier's IBAN is wrong");
    }

    @Test
    void aCreditNoteNamesItsOriginalItsDateAndItsReason() {
        Invoice head = creditNote.invoice();
        assertFindings(creditNote);
        assertFindings(with(creditNote, credit(head, "", "Erreur", "")),
                "the credit note does not name the invoice that it corrects");
        assertFindings(with(creditNote, credit(head, "2026-000123", " \n", "")), "the credit note gives no reason");
        assertFindings(with(creditNote, credit(head, "2026-000123", "Erreur", "+++202/6000/12320+++")),
                "a credit note asks for no payment, but has a payment reference");
        assertFindings(new IssuedDocument(head, creditNote.supplier(), creditNote.customer(), creditNote.lines(),
                Optional.of(LocalDate.of(2026, 11, 1)), false),
                "the credit note is dated before the invoice that it corrects");
    }

    @Test
    void workOfAnotherCustomerOrOrderIsFound() {
        Customer customer = Samples.belgian();
        assertFindings(Samples.invoice(customer, "PO-7", Samples.work(customer, "PO-7").subList(0, 1)));
        assertFindings(Samples.invoice(customer, "PO-7", Samples.work(customer, "PO-8").subList(0, 1)),
                "line 1: it belongs to another purchase order");
        Customer other = Samples.customer("C9", "Exemple", "BE", "0200000043", "", VatTreatment.STANDARD, Language.FR);
        assertFindings(Samples.invoice(customer, "", Samples.work(other, "").subList(0, 1)),
                "line 1: it is the work for another customer");
    }

    @Test
    void aDocumentWithoutLinesOrForACustomerThatPeppolCannotReachIsFound() {
        Customer unreachable = Samples.customer("C1", "Exemple", "MA", "", "", VatTreatment.OUTSIDE_EU, Language.FR);
        assertFindings(Samples.invoice(unreachable), "customer, vat_number \"\": No electronic address follows from "
                + "this row, and an e-invoice needs one.");
        assertFindings(Samples.invoice(Samples.belgian(), "", List.of()), "there is no line");
    }

    private static void assertFindings(IssuedDocument document, String... findings) {
        assertThat(ElectronicInvoiceCheck.findings(document)).extracting(Words::toString).containsExactlyInAnyOrder(findings);
    }

    private static IssuedDocument offLine(IssuedDocument document, int index, LongUnaryOperator off) {
        List<PricedLine> lines = new ArrayList<>(document.lines());
        PricedLine line = lines.get(index);
        lines.set(index, new PricedLine(line.priced(), line.kind(), line.quantity(), line.unitPrice(),
                new Amount(off.applyAsLong(line.net().cents())), line.trace()));
        return new IssuedDocument(document.invoice(), document.supplier(), document.customer(), lines,
                document.correctedOn(), document.draft());
    }

    /** One of services, travel, net, VAT and gross put off, the others as they were. */
    private static Invoice off(Invoice head, int total, LongUnaryOperator off) {
        List<Amount> totals = new ArrayList<>(
                List.of(head.services(), head.travel(), head.net(), head.vat(), head.gross()));
        totals.set(total, new Amount(off.applyAsLong(totals.get(total).cents())));
        return head(head, head.number(), head.vatRate(), totals, head.paymentReference(), head.corrects(),
                head.reason());
    }

    private static Invoice taxed(Invoice head, BigDecimal rate, Amount vat) {
        return head(head, head.number(), rate, List.of(head.services(), head.travel(), head.net(), vat,
                head.net().plus(vat)), head.paymentReference(), head.corrects(), head.reason());
    }

    private static Invoice referenced(Invoice head, String reference) {
        return numbered(head, head.number(), reference);
    }

    private static Invoice numbered(Invoice head, String number, String reference) {
        return head(head, number, head.vatRate(), totals(head), reference, head.corrects(), head.reason());
    }

    private static Invoice credit(Invoice head, String corrects, String reason, String reference) {
        return head(head, head.number(), head.vatRate(), totals(head), reference, corrects, reason);
    }

    private static List<Amount> totals(Invoice head) {
        return List.of(head.services(), head.travel(), head.net(), head.vat(), head.gross());
    }

    private static Invoice head(Invoice head, String number, BigDecimal rate, List<Amount> totals, String reference,
            String corrects, String reason) {
        DocumentKind kind = head.kind();
        return new Invoice(number, kind, head.period(), head.issueDate(), head.dueDate(), head.customerId(),
                head.purchaseOrder(), head.vatTreatment(), rate, totals.get(0), totals.get(1), totals.get(2),
                totals.get(3), totals.get(4), reference, corrects, reason);
    }

    private static IssuedDocument with(IssuedDocument document, Invoice head) {
        return new IssuedDocument(head, document.supplier(), document.customer(), document.lines(),
                document.correctedOn(), document.draft());
    }

    private static IssuedDocument with(IssuedDocument document, Supplier supplier) {
        return new IssuedDocument(document.invoice(), supplier, document.customer(), document.lines(),
                document.correctedOn(), document.draft());
    }

    private static Supplier supplier(String iban, String vatNumber, String enterpriseNumber) {
        Supplier right = Samples.supplier();
        return new Supplier(right.name(), right.legalForm(), right.address(), enterpriseNumber, vatNumber,
                right.court(), iban, right.bic(), right.email(), right.phone(), right.zone(), right.logo(),
                right.accentColor(), right.footer(), right.conditionsText(), right.annex(), right.invoiceSeries(),
                right.creditNoteSeries(), right.accounts(), right.ledgerFormats(), right.pages());
    }
}
