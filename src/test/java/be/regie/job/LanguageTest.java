package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.GateClosed;
import be.regie.table.ConfigurationMistake;
import be.regie.table.Place;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the input is said in the reader's language: the console's, or that of the firm's pages. */
class LanguageTest {

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void input() {
        input = InProcess.copy(InProcess.TINY, folder.resolve("input"));
        output = folder.resolve("output");
    }

    private InProcess.Ended run(String language) {
        return InProcess.regie("run", "--as-of=2026-11-02", "--language=" + language, "--input", input.toString(), "--output", output.toString());
    }

    private void replace(String file, String old, String text) throws IOException {
        String was = Files.readString(input.resolve(file));
        assertThat(was).contains(old);
        Files.writeString(input.resolve(file), was.replace(old, text));
    }

    private void append(String file, String... lines) throws IOException {
        Files.writeString(input.resolve(file), String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }

    /** As where the share that has them is not mounted: a month must never close for that. */
    @Test
    void without_any_file_of_prestations_nothing_is_billed() throws IOException {
        Files.delete(input.resolve("prestations/all.csv"));

        InProcess.Ended ended = run("fr");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).startsWith("regie: prestations\u00A0: aucun fichier n'a de prestations\u00A0: " + input.resolve("prestations")
                + " ne contient pas de .csv. Mettez-y l'export de l'archive");
        Files.delete(input.resolve("prestations"));
        assertThat(run("en").err()).contains("has no .csv");
    }

    @Test
    void a_french_console_lists_the_mistakes_of_the_configuration_in_french() throws IOException {
        replace("supplier.yml", "BE49 9990", "BE48 9990");
        replace("supplier.yml", "Europe/Brussels", "Europe/Brussel");
        replace("supplier.yml", "[winbooks]", "[winboks]");
        replace("conditions.csv", "*;90,00;EUR/h", "*;abc;EUR");
        replace("prestations/all.csv", "started_at", "startd_at");
        append("customers.csv", "C9");
        Files.createDirectories(input.resolve("ledger"));
        Files.writeString(input.resolve("ledger/own.yml"), "columns:\n  - {name: A, value: gross, width: 9}\n");
        Files.createDirectories(input.resolve("texts"));
        Files.writeString(input.resolve("texts/documents_fr.properties"), "invoce=Facture\n");

        InProcess.Ended ended = run("fr");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err().lines()).containsExactlyInAnyOrder(
                "regie: own.yml:2 columns.width «\u00A09\u00A0»\u00A0: cette clé n'a pas sa place ici\u00A0: cette valeur ne se coupe jamais. Enlevez-la.",
                "regie: supplier.yml:15 iban «\u00A0BE48 9990 0000 0171\u00A0»\u00A0: ce n'est pas un IBAN\u00A0: sa longueur ou ses chiffres de contrôle ne sont pas corrects. Recopiez-le d'un extrait de compte.",
                "regie: supplier.yml:20 time_zone «\u00A0Europe/Brussel\u00A0»\u00A0: ce n'est pas un fuseau horaire. Vouliez-vous dire Europe/Brussels\u00A0?",
                "regie: supplier.yml:38 ledger.formats\u00A0: le format «\u00A0winboks\u00A0» n'est pas connu. Vouliez-vous dire winbooks\u00A0? Valeurs connues\u00A0: journal, hledger, beancount, winbooks, fec, datev, bob50, odoo, ubl-zip.",
                "regie: conditions.csv:2 value «\u00A0abc\u00A0»\u00A0: ce n'est pas un nombre. Écrivez-le comme 37.5 ou 37,5.",
                "regie: conditions.csv:2 unit «\u00A0EUR\u00A0»\u00A0: la règle hourly-rate ne se mesure pas dans cette unité. Écrivez EUR/h.",
                "regie: prestations/all.csv:1 started_at\u00A0: la colonne est nécessaire et manque. Renommez la colonne «\u00A0startd_at\u00A0» en started_at.",
                "regie: documents_fr.properties\u00A0: aucun texte ne s'appelle 'invoce'\u00A0; enlevez la ligne ou corrigez le nom");
        assertThat(run("en").err()).contains("supplier.yml:15 iban \"BE48 9990 0000 0171\": it is no IBAN: its length or its check digits are wrong. "
                + "Copy it from a bank statement.", "no text is called 'invoce'").doesNotContain("n'est pas");
    }

    @Test
    void a_fault_that_stops_a_run_is_told_in_the_language_of_the_console() {
        GateClosed gate = new GateClosed(List.of(Words.of("gate.counts", Words.of("gate.rows-kept"), 5, Words.of("gate.rows-placed"), 4)));

        assertThat(Failures.words(gate).getFirst().in(ConsoleTexts.of(Optional.of("fr"), Locale.ENGLISH)))
                .isEqualTo("Les comptes ne tombent pas juste\u00A0: lignes lues et reprises\u00A0: 5, mais lignes placées\u00A0: 4");
        assertThat(gate).hasMessage("rows read and kept, 5, are not the rows placed, 4");
        assertThat(Failures.inEnglish(gate)).containsExactly("The counts do not add up: rows read and kept, 5, are not the rows placed, 4");
    }

    /** Logs have the message of an exception. */
    @Test
    void what_a_log_says_is_in_english() {
        Refusal refusal = Refusal.ofConfiguration(List.of(
                new ConfigurationMistake(new Place("supplier.yml", 3), "bic", "X", Advice.of("bic"))));

        assertThat(refusal).hasMessage("supplier.yml:3 bic \"X\": it is no BIC. Write its 8 or 11 capital letters and digits.");
        assertThat(refusal.messages(ConsoleTexts.of(Optional.of("fr"), Locale.ENGLISH))).containsExactly(
                "supplier.yml:3 bic «\u00A0X\u00A0»\u00A0: ce n'est pas un BIC. Écrivez ses 8 ou 11 majuscules et chiffres.");
    }

    /** Whatever the console's language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fr | en | BAD_VALUE;minutes;abc;ce n'est pas un nombre entier de 0 à 10080;N'écrivez que des chiffres, de 0 à 10080 | \
            minutes «\u00A0abc\u00A0»\u00A0: ce n'est pas un nombre entier de 0 à 10080.<br>N'écrivez que des chiffres, de 0 à 10080. | \
            customers.csv n'a pas de ligne pour ce client;Ajoutez le client à customers.csv, ou corrigez son identifiant dans l'archive | pas encore archivée\u00A0: archived_at est vide
            nl | fr | BAD_VALUE;minutes;abc;het is geen geheel getal van 0 tot 10080;Schrijf alleen cijfers, van 0 tot 10080 | \
            minutes &quot;abc&quot;: het is geen geheel getal van 0 tot 10080.<br>Schrijf alleen cijfers, van 0 tot 10080. | \
            customers.csv heeft geen rij voor deze klant;Voeg de klant toe aan customers.csv, of verbeter de id in het archief | nog niet gearchiveerd: archived_at is leeg
            de | fr | BAD_VALUE;minutes;abc;das ist keine ganze Zahl von 0 bis 10080;Schreiben Sie nur Ziffern, von 0 bis 10080 | \
            minutes „abc“: das ist keine ganze Zahl von 0 bis 10080.<br>Schreiben Sie nur Ziffern, von 0 bis 10080. | \
            customers.csv hat keine Zeile für diesen Kunden;Fügen Sie den Kunden in customers.csv hinzu, oder berichtigen Sie seine Kennung im Archiv | noch nicht archiviert: archived_at ist leer
            en | fr | BAD_VALUE;minutes;abc;it is not a whole number from 0 to 10080;Write digits only, from 0 to 10080 | \
            minutes &quot;abc&quot;: it is not a whole number from 0 to 10080.<br>Write digits only, from 0 to 10080. | \
            customers.csv has no row of this customer;Add the customer to customers.csv, or correct the id in the archive | not archived yet: archived_at is blank
            """)
    void what_is_written_for_the_firm_is_in_the_language_of_its_pages(String pages, String console, String reject, String onThePage,
            String unknownCustomer, String waiting) throws IOException {
        append("supplier.yml", "language: " + pages);
        append("prestations/all.csv", "Q1;;C1;;;2026-10-02T09:30;abc;WORKSHOP;;;no;;;2026-10-02T18:00",
                "Q2;;CX;;;2026-10-02T09:30;4;WORKSHOP;;;no;;;2026-10-02T18:00");

        assertThat(run(console).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

        assertThat(Files.readString(output.resolve("rejects.csv"))).startsWith("file;line;prestation_id;code;field;value;message;remedy\n")
                .contains("Q1;" + reject + "\n", "Q2;UNKNOWN_CUSTOMER;customer_id;CX;" + unknownCustomer + "\n");
        assertThat(Files.readString(output.resolve("waiting.csv"))).startsWith("prestation_id;customer_id;reason\n").contains(";" + waiting + "\n");
        assertThat(Files.readString(output.resolve("index.html"))).contains("<html lang=\"" + pages + "\">", onThePage)
                .doesNotContain("lang=\"en\">it is", "<small>it is");
    }
}
