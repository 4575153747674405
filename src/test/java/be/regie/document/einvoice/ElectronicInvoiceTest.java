package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.IssuedDocument;
import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.party.VatTreatment;
import be.regie.prestation.Mode;
import be.regie.pricing.PricedPrestation;
import be.regie.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElectronicInvoiceTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void invoicesAndCreditNotesInEachLanguageAreAccepted(Language language) {
        List<Customer> customers = List.of(
                Samples.customer("C1", "Exemple", "BE", "0200000043", "BE0200000043", VatTreatment.STANDARD, language),
                Samples.customer("C2", "Exemple", "BE", "0200000043", "BE0200000043", VatTreatment.BE_REVERSE_CHARGE,
                        language),
                Samples.customer("C3", "Exemple", "FR", "", "FR12123456789", VatTreatment.EU_REVERSE_CHARGE, language),
                Samples.customer("C4", "Exemple", "CH", "", "CHE123456789MWST", VatTreatment.OUTSIDE_EU, language));

        for (Customer customer : customers) {
            assertAccepted(Samples.invoice(customer));
            assertAccepted(Samples.creditNote(customer));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # order, row's reference, BuyerReference, OrderReference
            "",      "",              C001,           ""
            PO-7,    "",              "",             PO-7
            "",      Compta,          Compta,         ""
            PO-7,    Compta,          Compta,         PO-7
            "  ",    " ",             C001,           ""
            """)
    void aBuyerReferenceOrAnOrderAlwaysStandsThere(String order, String reference, String buyerReference,
            String orderReference) {
        Customer customer = Samples.named(Samples.belgian(), "Boulangerie Exemple SRL", reference);
        IssuedDocument document = Samples.invoice(customer, order, Samples.work(customer, order));

        assertAccepted(document);
        assertThat(text(document, "BuyerReference")).isEqualTo(buyerReference);
        assertThat(xml(document).contains("OrderReference")).isEqualTo(!orderReference.isEmpty());
        assertThat(xml(document)).contains(orderReference);
    }

    @Test
    void coveredTimeIsALineOfZero() {
        Customer customer = Samples.belgian();
        PricedPrestation covered = new Samples.Work("C001", "", "P-1", Mode.REMOTE, 20, 20, "1.1", "22").priced();
        PricedPrestation charged = new Samples.Work("C001", "", "P-2", Mode.REMOTE, 20, 20, "1.1", "0").priced();
        IssuedDocument document = Samples.invoice(customer, "", List.of(covered, charged));

        assertAccepted(document);
        assertThat(xml(document))
                .contains("<cbc:InvoicedQuantity unitCode=\"MIN\">0</cbc:InvoicedQuantity>")
                .contains("<cbc:LineExtensionAmount currencyID=\"EUR\">0.00</cbc:LineExtensionAmount>")
                .contains("20 min prestées, 20 min facturées x 1,1 = 22 min, dont 22 min incluses dans le contrat");
    }

    @Test
    void anInvoiceOfNothingButCoveredTimeIsAcceptedToo() {
        PricedPrestation covered = new Samples.Work("C001", "", "P-1", Mode.REMOTE, 20, 20, "1.1", "22").priced();

        assertAccepted(Samples.invoice(Samples.belgian(), "", List.of(covered)));
    }

    @Test
    void manyLinesWithManyDecimalsAreAccepted() {
        List<PricedPrestation> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            work.add(new Samples.Work("C001", "", "P-" + i, Mode.ONSITE, 15 + i, 15 + i, "1.2345", "0.125")
                    .priced(1, i + ".333", "87.6543", "Entretien"));
        }

        assertAccepted(Samples.invoice(Samples.belgian(), "", work));
    }

    @Test
    void textsOfAnyKindArriveWholeAndWithoutWhatXmlForbids() {
        String name = "<b>\"L'Été\" & Fils</b> \uD83D\uDE80 Łódź ]]> ".repeat(8);
        Customer customer = Samples.named(Samples.belgian(), name, "réf & <1>");
        String description = "ligne 1\r\nligne\t2 \u0000\u0007\u001B\uFFFE\uD800 fin\u0085";
        PricedPrestation work = new Samples.Work("C001", "PO & <7>", "P&<1>", Mode.REMOTE, 4, 15, "1.25", "0")
                .priced(0, "0", "90.00", description);
        IssuedDocument document = Samples.invoice(customer, "PO & <7>", List.of(work));

        assertAccepted(document);
        assertThat(text(document, "RegistrationName", 1)).isEqualTo(name.strip());
        assertThat(text(document, "BuyerReference")).isEqualTo("réf & <1>");
        assertThat(text(document, "Description")).isEqualTo("ligne 1 ligne 2 fin");
    }

    @Test
    void blankContactsAndTextsLeaveNoEmptyElement() {
        Customer customer = new Customer("C001", "Exemple", new Address("", " ", "\t", "BE"),
                "0200000043", "", VatTreatment.STANDARD, Language.FR, " ", 30, "", "");
        PricedPrestation work = new Samples.Work("C001", "", "P-1", Mode.REMOTE, 4, 15, "1.25", "0")
                .priced(0, "0", "90.00", " \n ");

        assertAccepted(Samples.invoice(customer, "", List.of(work)));
    }

    @Test
    void lateWorkLiesWithinThePeriodOfSupplyAndDaysAreThoseOfBrussels() {
        Samples.Work late = new Samples.Work("C001", "", "P-1", Mode.REMOTE, 4, 15, "1.25", "0");
        Samples.Work usual = new Samples.Work("C001", "", "P-2", Mode.REMOTE, 4, 15, "1.25", "0");
        IssuedDocument document = Samples.invoice(Samples.belgian(), "",
                List.of(late.startedAt("2026-08-31T22:30:00Z"), usual.startedAt("2026-10-31T22:30:00Z")));

        assertAccepted(document);
        assertThat(text(document, "StartDate")).isEqualTo("2026-09-01");
        assertThat(text(document, "EndDate")).isEqualTo("2026-10-31");
        assertThat(text(document, "ActualDeliveryDate")).isEqualTo("2026-10-31");
    }

    @Test
    void theJudgesDoComplainWhereSomethingIsWrong() {
        String right = xml(Samples.invoice(Samples.belgian()));

        assertThat(Peppol.complaints(bytes(right.replace("0208", "0206")))).isNotEmpty();
        assertThat(Peppol.complaints(bytes(right.replace("unitCode=\"MIN\">60<", "unitCode=\"MIN\">61<"))))
                .anyMatch(complaint -> complaint.contains("PEPPOL-EN16931-R120"));
        assertThat(Peppol.complaints(bytes(right.replace("<cbc:Name>", "<cbc:Nom>").replace("</cbc:Name>", "</cbc:Nom>"))))
                .isNotEmpty();
    }

    @Test
    void aDraftSaysThatItIsOneAndACreditNoteWhyItWasIssued() {
        IssuedDocument document = Samples.invoice(Samples.belgian());
        IssuedDocument draft = new IssuedDocument(document.invoice(), document.supplier(), document.customer(),
                document.lines(), Optional.empty(), true);

        assertAccepted(draft);
        assertThat(text(draft, "Note")).isEqualTo("PROJET, sans valeur de facture");
        assertThat(text(Samples.creditNote(Samples.belgian()), "Note")).isEqualTo("Prestation facturée deux fois. "
                + "TVA à reverser à l'État dans la mesure où elle a été initialement déduite");
    }

    @Test
    void theDescriptionOfTheWorkIsLeftOutWhereTheFirmShowsNoAnnex() {
        IssuedDocument document = Samples.invoice(Samples.belgian());
        assertThat(xml(document)).contains("Remise en service d'un poste");

        Supplier supplier = Samples.supplier(false, "Intérêts de 12 % & 40 €");
        IssuedDocument without = new IssuedDocument(document.invoice(), supplier, document.customer(),
                document.lines(), Optional.empty(), false);
        assertAccepted(without);
        assertThat(xml(without)).doesNotContain("Remise en service d'un poste").contains(
                "Payable au plus tard le 2026-11-30. Intérêts de 12 % &amp; 40 €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice", "credit-note"})
    void theFileIsTheGoldenOne(String name) throws IOException {
        IssuedDocument document = name.equals("invoice")
                ? Samples.invoice(Samples.belgian(), "PO-7", Samples.work(Samples.belgian(), "PO-7"))
                : Samples.creditNote(Samples.belgian());
        String golden;
        try (InputStream file = getClass().getResourceAsStream(name + ".xml")) {
            golden = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(xml(document)).isEqualTo(golden);
        assertAccepted(document);
    }

    @Test
    void theSameDocumentGivesTheSameBytesInAnyLocaleAndZone() {
        IssuedDocument document = Samples.invoice(Samples.belgian());
        byte[] here = ElectronicInvoice.of(document);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(ElectronicInvoice.of(document)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void assertAccepted(IssuedDocument document) {
        assertThat(ElectronicInvoiceCheck.findings(document)).isEmpty();
        assertThat(Peppol.complaints(ElectronicInvoice.of(document))).isEmpty();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String xml(IssuedDocument document) {
        return new String(ElectronicInvoice.of(document), StandardCharsets.UTF_8);
    }

    private static String text(IssuedDocument document, String element) {
        return text(document, element, 0);
    }

    private static String text(IssuedDocument document, String element, int index) {
        var nodes = Peppol.parse(ElectronicInvoice.of(document)).getElementsByTagNameNS("*", element);
        return nodes.getLength() == 0 ? "" : nodes.item(index).getTextContent();
    }
}
