package be.regie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.Supplier;
import be.regie.party.SupplierFile;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers read, in each language. */
class MailTextsTest {

    private static final Supplier SUPPLIER = SupplierFile.read(Path.of("src/test/resources/be/regie/job/tiny/supplier.yml"),
            List.of("winbooks")).supplier().orElseThrow();

    private static Invoice document(DocumentKind kind, VatTreatment treatment, String gross) {
        boolean creditNote = kind == DocumentKind.CREDIT_NOTE;
        return new Invoice(creditNote ? "NC-2026-000001" : "2026-000017", kind, YearMonth.of(2026, 10), LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 11, 30), "C1", "", treatment, BigDecimal.valueOf(21), Amount.of(gross), Amount.ZERO, Amount.of(gross),
                Amount.ZERO, Amount.of(gross), creditNote ? "" : "+++202/6000/01792+++", creditNote ? "2026-000012" : "",
                creditNote ? "Mauvais client" : "");
    }

    private static Letter letter(Language language, Invoice document, Map<Language, Properties> own) {
        return MailTexts.of(language, own).letter(document, SUPPLIER, List.of(),
                OutboxRow.of(document.number(), MailKind.INVOICE, document.period(), "c1@example.com", "0@firm.example", Instant.EPOCH));
    }

    private static Letter letter(Language language, Invoice document) {
        return letter(language, document, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void eachBundleHasJustTheTextsOfLettersWithTheSamePlaceholders(Language language) {
        Properties texts = MailTexts.BUNDLE.in(language);
        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MailPhrase.values()).map(MailPhrase::key).toList());
        for (MailPhrase phrase : MailPhrase.values()) {
            assertThat(texts.getProperty(phrase.key())).as(phrase.key()).isNotBlank();
            assertThat(placeholders(texts.getProperty(phrase.key()))).as(phrase.key())
                    .isEqualTo(placeholders(MailTexts.BUNDLE.in(Language.FR).getProperty(phrase.key())));
        }
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{.}").matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
    }

    @Test
    void frenchTextsHaveNarrowNoBreakSpacesBeforeTallPunctuation() {
        Properties french = MailTexts.BUNDLE.in(Language.FR);
        assertThat(french.stringPropertyNames()).allSatisfy(key -> assertThat(french.getProperty(key))
                .doesNotContainPattern("[^\u202F][:;!?%]").doesNotContain("'"));
    }

    @Test
    void anInvoiceSaysWhatToPayWhenAndHow() {
        Letter letter = letter(Language.FR, document(DocumentKind.INVOICE, VatTreatment.STANDARD, "1234.50"));
        assertThat(letter.subject()).isEqualTo("Facture 2026-000017 – Firme Exemple SRL");
        assertThat(letter.recipient()).isEqualTo("c1@example.com");
        assertThat(letter.body()).isEqualTo("""
                Madame, Monsieur,

                Veuillez trouver ci-joint notre facture 2026-000017 du 31/10/2026.

                À payer\u202F: 1\u00A0234,50\u00A0EUR
                Au plus tard le\u202F: 30/11/2026
                Sur le compte\u202F: BE49 9990 0000 0171 (BIC EXEMBEBB)
                Bénéficiaire\u202F: Firme Exemple SRL
                Communication structurée\u202F: +++202/6000/01792+++

                Le fichier XML joint est le même document sous forme électronique (Peppol UBL), pour votre comptabilité.

                Une question\u202F? Répondez simplement à ce message.

                Bien à vous,

                Firme Exemple SRL
                Rue de l'Exemple 1, 5000 Namur
                facturation@example.com
                """);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysAmountDateAccountAndReference(Language language) {
        Letter letter = letter(language, document(DocumentKind.INVOICE, VatTreatment.STANDARD, "1234.50"));
        assertThat(letter.body()).containsPattern("1[\u00A0.,]234[.,]50\u00A0EUR").containsPattern("30(/11/|\\.11\\.|\u00A0Nov\u00A0)2026")
                .contains("BE49 9990 0000 0171", "+++202/6000/01792+++", "XML").doesNotContain("{");
        assertThat(letter.subject()).contains("2026-000017", "Firme Exemple SRL");
    }

    @Test
    void aConsumerIsNotToldOfAFileThatIsNotThere() {
        assertThat(letter(Language.EN, document(DocumentKind.INVOICE, VatTreatment.PRIVATE, "10.00")).body()).doesNotContain("XML");
    }

    @Test
    void whereNothingIsToBePaidNoAccountIsNamed() {
        assertThat(letter(Language.NL, document(DocumentKind.INVOICE, VatTreatment.STANDARD, "0.00")).body())
                .contains("Niets te betalen.").doesNotContain("BE49");
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndItsReasonAndAsksForNothing() {
        Letter letter = letter(Language.DE, document(DocumentKind.CREDIT_NOTE, VatTreatment.STANDARD, "121.00"));
        assertThat(letter.subject()).isEqualTo("Gutschrift NC-2026-000001 – Firme Exemple SRL");
        assertThat(letter.body()).contains("Gutschrift NC-2026-000001 vom 31.10.2026 zur Rechnung 2026-000012", "Gutgeschriebener Betrag: 121,00",
                "Grund: Mauvais client").doesNotContain("BE49").doesNotContain("Zu zahlen");
    }

    @Test
    void aFirmsOwnWordsReplaceTheProgramsAndAnUnknownOneIsNamed() {
        Properties own = new Properties();
        own.setProperty("closing", "Salutations cordiales,");
        assertThat(letter(Language.FR, document(DocumentKind.INVOICE, VatTreatment.STANDARD, "1.00"), Map.of(Language.FR, own)).body())
                .contains("Salutations cordiales,").doesNotContain("Bien à vous");
        own.setProperty("closng", "x");
        own.setProperty("pay-by", "{0} {1}");
        assertThat(MailTexts.BUNDLE.problems(Map.of(Language.FR, own))).extracting(Words::toString).hasSize(2).anyMatch(problem -> problem.contains("'closng'"))
                .anyMatch(problem -> problem.contains("'pay-by' has a placeholder too many"));
    }
}
