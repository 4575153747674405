package be.regie.party;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.ConfigurationMistake;
import be.regie.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supplier.yml may say, and how its mistakes are named. */
class SupplierFileTest {

    private static final List<String> FORMATS = List.of("hledger", "winbooks");
    private static final String SOUND = """
            name: Dépannage Exemple
            legal_form: SRL
            address:
              street: Rue du Test 1
              postal_code: 5000
              city: Namur
            enterprise_number: 0123.456.749
            vat_number: BE0123456749
            court: Liège, division Namur
            iban: BE49 9990 0000 0171
            bic: EXEMBEBB
            email: info@example.com
            """;

    @TempDir
    Path folder;

    private SupplierFile.Result read(String text) throws IOException {
        return SupplierFile.read(Files.writeString(folder.resolve("supplier.yml"), text), FORMATS);
    }

    private List<String> mistakes(String text) throws IOException {
        SupplierFile.Result result = read(text);
        assertThat(result.supplier().isPresent()).isEqualTo(result.mistakes().isEmpty());
        return result.mistakes().stream().map(ConfigurationMistake::toString).toList();
    }

    @Test
    void a_text_of_its_own_is_one_for_all_or_one_a_language() throws IOException {
        assertThat(read(SOUND + "footer: Merci\nconditions_text:\n  nl: Dertig dagen\n  fr: Trente jours\n").supplier())
                .hasValueSatisfying(supplier -> {
                    assertThat(supplier.footer().in(Language.DE)).isEqualTo("Merci");
                    assertThat(supplier.conditionsText().in(Language.FR)).isEqualTo("Trente jours");
                    assertThat(supplier.conditionsText().in(Language.NL)).isEqualTo("Dertig dagen");
                    assertThat(supplier.conditionsText().in(Language.EN)).as("no text of its own").isEqualTo("Trente jours");
                });
        assertThat(mistakes(SOUND + "footer: {nk: Bedankt}\n")).singleElement().asString().contains("footer.nk", "Did you mean nl?");
    }

    @Test
    void the_court_is_one_text_or_one_a_language() throws IOException {
        String languages = SOUND.replace("court: Liège, division Namur", "court:\n  fr: Liège, division Namur\n  nl: Luik, afdeling Namen");
        assertThat(read(languages).supplier()).hasValueSatisfying(supplier -> {
            assertThat(supplier.court().in(Language.NL)).isEqualTo("Luik, afdeling Namen");
            assertThat(supplier.court().in(Language.EN)).as("no text of its own").isEqualTo("Liège, division Namur");
        });
        assertThat(mistakes(languages.replace("Luik, afdeling Namen", "\"\""))).singleElement().asString().contains("court.nl");
        assertThat(mistakes(SOUND.replace("court: Liège, division Namur", "court: {}"))).singleElement().asString().contains("court.fr");
    }

    @Test
    void what_is_not_said_has_its_default() throws IOException {
        assertThat(read(SOUND).supplier()).hasValueSatisfying(supplier -> {
            assertThat(supplier.legalName()).isEqualTo("Dépannage Exemple SRL");
            assertThat(supplier.address()).isEqualTo(new Address("Rue du Test 1", "5000", "Namur", "BE"));
            assertThat(supplier.enterpriseNumber()).isEqualTo("0123456749");
            assertThat(supplier.iban()).isEqualTo("BE49999000000171");
            assertThat(supplier.zone()).hasToString("Europe/Brussels");
            assertThat(supplier.accounts()).isEqualTo(LedgerAccounts.DEFAULTS);
            assertThat(supplier.ledgerFormats()).isEmpty();
            assertThat(supplier.invoiceSeries()).isEmpty();
            assertThat(supplier.creditNoteSeries()).isEqualTo("NC-");
            assertThat(supplier.annex()).isTrue();
            assertThat(supplier.logo()).isEmpty();
        });
    }

    @Test
    void everything_can_be_said() throws IOException {
        assertThat(read(SOUND + """
                time_zone: America/Toronto
                accent_color: "#a0B1c2"
                annex: false
                invoice_series: F
                credit_note_series: CN
                ledger:
                  formats: [winbooks, hledger]
                  accounts: {customers: 400001, travel: 706000}
                  journals: {invoices: V01}
                """).supplier()).hasValueSatisfying(supplier -> {
            assertThat(supplier.zone()).hasToString("America/Toronto");
            assertThat(supplier.accentColor()).isEqualTo(0xA0B1C2);
            assertThat(supplier.annex()).isFalse();
            assertThat(supplier.invoiceSeries()).isEqualTo("F");
            assertThat(supplier.ledgerFormats()).containsExactly("winbooks", "hledger");
            assertThat(supplier.accounts()).isEqualTo(new LedgerAccounts(
                    "400001", "451000", "705000", "705100", "705200", "706000", "V01", "NCV"));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # line                                | mistake
            iban: BE49 9990 0000 0172             | supplier.yml:10 iban "BE49 9990 0000 0172": it is no IBAN: its length or its check digits are wrong. Copy it from a bank statement.
            bic: EXEMPLE                          | supplier.yml:11 bic "EXEMPLE": it is no BIC. Write its 8 or 11 capital letters and digits.
            email: info                           | supplier.yml:12 email "info": it is no e-mail address. Write one address, like info@exemple.be.
            vat_number: BE0403170701              | supplier.yml:8 vat_number "BE0403170701": it is another number than the enterprise number 0123456749. Write BE0123456749, or correct the enterprise number.
            vat_number: FR12345678901             | supplier.yml:8 vat_number "FR12345678901": it is no Belgian VAT number. Write BE and the enterprise number.
            name:                                 | supplier.yml:1 name: the value is missing. Give the name.
            """, delimiter = '|', quoteCharacter = '\'')
    void a_wrong_value_is_named_with_line_key_value_and_remedy(String line, String mistake) throws IOException {
        String key = line.substring(0, line.indexOf(':') + 1);

        assertThat(mistakes(SOUND.replaceFirst("(?m)^" + key + ".*$", line))).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            time_zone: Europe/Brussel   | supplier.yml:13 time_zone "Europe/Brussel": it is no time zone. Did you mean Europe/Brussels?
            accent_color: #1F4E79        | supplier.yml:13 accent_color: it is no colour. Write it between quotes, like "#1F4E79".
            language: es                 | supplier.yml:13 language "es": it is no language of the pages. Write fr, nl, de or en.
            claimed_same_day: 98,5       | supplier.yml:13 claimed_same_day "98,5": it is no percentage. Write a whole number from 1 to 100.
            claimed_same_day: 0          | supplier.yml:13 claimed_same_day "0": it is no percentage. Write a whole number from 1 to 100.
            accent_color: teal           | supplier.yml:13 accent_color "teal": it is no colour. Write it between quotes, like "#1F4E79".
            annex: perhaps               | supplier.yml:13 annex "perhaps": it is neither true nor false. Write true or false.
            credit_note_series: nc/      | supplier.yml:13 credit_note_series "nc/": it is not at most ten capital letters, digits and dashes. Write it like NC-.
            invoice_series: NC-          | supplier.yml:1 credit_note_series: it is the same as the invoice series, so numbers would be given twice. Write another one, like NC-.
            name: twice                  | supplier.yml:13 name: the key stands there twice. Leave one of them.
            ledger: none                 | supplier.yml:13 ledger "none": it has no keys of its own. Write its keys on lines of their own below it, two spaces to the right.
            ledger: {formats: [winbook]} | supplier.yml:13 ledger.formats: the format "winbook" is unknown. Did you mean winbooks? Known are: hledger, winbooks.
            ledger: {accounts: {vat_due: BTW}} | supplier.yml:13 ledger.accounts.vat_due "BTW": it is no general account. Write 2 to 12 digits, like 451000.
            ledger: {journals: {invoices: V 1}} | supplier.yml:13 ledger.journals.invoices "V 1": it is no journal code. Write at most ten capital letters and digits, like VEN.
            logo: missing.png            | supplier.yml:13 logo "missing.png": the file cannot be read. Put the logo in the input folder, or leave logo out.
            """, delimiter = '|', quoteCharacter = '\'')
    void a_wrong_added_line_is_named(String line, String mistake) throws IOException {
        assertThat(mistakes(SOUND + line + "\n")).containsExactly(mistake);
    }

    @Test
    void an_unknown_key_is_a_mistake_and_the_nearest_known_one_is_suggested() throws IOException {
        assertThat(mistakes(SOUND + "accent_colour: blue\n")).singleElement().asString()
                .startsWith("supplier.yml:13 accent_colour: the key is unknown. Did you mean accent_color? Known are: name, ");
    }

    @Test
    void all_mistakes_are_named_at_once() throws IOException {
        assertThat(read("nom: x\niban: BE1\n").mistakes()).extracting(ConfigurationMistake::key).containsExactlyInAnyOrder(
                "nom", "name", "address.street", "address.postal_code", "address.city", "enterprise_number", "vat_number",
                "court", "iban", "bic", "email");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            `name: [x`      | `supplier.yml:1: it is not valid YAML: expected ',' or ']', but got <stream end>`
            `a: b: c`       | `supplier.yml:1: it is not valid YAML: mapping values are not allowed here`
            `a: {x: *none}` | `supplier.yml:1: it is not valid YAML: found undefined alias none`
            ``              | `supplier.yml: the file has no keys`
            `just a text`   | `supplier.yml: the file has no keys`
            """, delimiter = '|', quoteCharacter = '`')
    void what_is_no_yaml_is_one_mistake(String text, String start) throws IOException {
        assertThat(mistakes(text)).singleElement().asString().startsWith(start);
    }

    @Test
    void several_documents_and_other_encodings_are_refused() throws IOException {
        assertThat(mistakes(SOUND + "---\n" + SOUND)).singleElement().asString().contains("it is not valid YAML");
        Path file = Files.write(folder.resolve("supplier.yml"), SOUND.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SupplierFile.read(file, FORMATS).mistakes()).extracting(mistake -> mistake.advice().message().toString())
                .containsExactly("the file is not UTF-8 text");
        assertThat(SupplierFile.read(folder.resolve("none.yml"), FORMATS).mistakes())
                .extracting(mistake -> mistake.advice().message().toString()).containsExactly("the file cannot be read");
    }

    @Test
    void a_logo_is_read_to_its_last_pixel_and_must_lie_in_the_input_folder() throws IOException {
        byte[] png = Files.readAllBytes(Path.of("input", "logo.png"));
        Files.write(folder.resolve("logo.png"), png);
        assertThat(read(SOUND + "logo: logo.png\n").supplier().orElseThrow().logo()).contains(new Logo("logo.png", png));

        Files.write(folder.resolve("logo.png"), Arrays.copyOf(png, png.length / 2));
        assertThat(mistakes(SOUND + "logo: logo.png\n")).singleElement().asString().contains("the picture is broken");
        Files.writeString(folder.resolve("logo.png"), "not a picture");
        assertThat(mistakes(SOUND + "logo: logo.png\n")).singleElement().asString().contains("it is no picture");

        Path inside = Files.createDirectory(folder.resolve("input"));
        Files.write(folder.resolve("logo.png"), png);
        Path file = Files.writeString(inside.resolve("supplier.yml"), SOUND + "logo: ../logo.png\n");
        assertThat(SupplierFile.read(file, FORMATS).mistakes()).extracting(mistake -> mistake.advice().message().toString())
                .containsExactly("the file is not in the input folder");
    }
}
