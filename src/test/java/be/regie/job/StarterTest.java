package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.document.einvoice.CustomerCheck;
import be.regie.invoice.ReferenceFiles;
import be.regie.ledger.format.LedgerFormats;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A starter input folder passes every check as it is, and never replaces anything. */
class StarterTest {

    private static final ConsoleTexts TEXTS = ConsoleTexts.of(Optional.of("en"), Locale.ROOT);

    @TempDir
    Path folder;

    private static ReferenceFiles checked(Path input) {
        return ReferenceFiles.read(input, LedgerFormats.builtIn().names(), CustomerCheck::problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void withYesItIsAFictionalFirmThatPassesEveryCheck(String language) {
        Path input = folder.resolve("new");
        assertThat(InProcess.regie("init", "--yes", "--language", language, "--input", input.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        ReferenceFiles files = checked(input);
        assertThat(files.mistakes()).isEmpty();
        assertThat(files.rejects()).isEmpty();
        assertThat(files.warnings()).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageOfTheConsoleAlone() throws IOException {
        Map<String, String> french = written("fr");
        Map<String, String> english = written("en");
        assertThat(french).containsOnlyKeys("supplier.yml", "conditions.csv", "customers.csv", "contracts.csv", "prestations/exemple.csv", "LISEZMOI.md");
        assertThat(english).containsOnlyKeys("supplier.yml", "conditions.csv", "customers.csv", "contracts.csv", "prestations/example.csv", "README.md");
        assertThat(french.get("supplier.yml")).contains("# La firme qui facture", "language: fr").doesNotContain("{");
        assertThat(english.get("supplier.yml")).contains("# The firm that bills", "language: en").doesNotContain("{");
        assertThat(String.join("", english.values())).doesNotContainPattern("EXEMPLE|Firme|Client |contrat|prise en|prise-|facture|trajet|taux|langue|lisez");
        assertThat(String.join("", french.values())).doesNotContain("The firm", "Example", "\ntrip;", "\nrate;");
        assertThat(english.get("README.md").replaceAll("[^`|#{}]", "")).isEqualTo(french.get("LISEZMOI.md").replaceAll("[^`|#{}]", ""));
    }

    private Map<String, String> written(String language) {
        InProcess.regie("init", "--yes", "--language", language, "--input", folder.resolve(language).toString());
        return InProcess.files(folder.resolve(language), ".*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void itCanBePreviewedAndRunRightAway(String language) {
        String input = folder.resolve("new").toString();
        String output = folder.resolve("out").toString();
        InProcess.regie("init", "--yes", "--language", language, "--input", input);
        for (String[] command : new String[][] {{"preview", "--period=2026-10"}, {"run", "--as-of=2026-11-01"}}) {
            InProcess.Ended ended = InProcess.regie(Stream.concat(Stream.of(command),
                    Stream.of("--language", language, "--input", input, "--output", output)).toArray(String[]::new));
            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.DONE);
            assertThat(ended.out() + ended.err()).doesNotContain("Note:", "Remarque");
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, exemple, EXEMPLE-1", "en, example, EXAMPLE-1"})
    void itsExampleWaitsAndOnceArchivedIsBilled(String language, String name, String id) throws IOException {
        Path input = folder.resolve("new");
        String output = folder.resolve("out").toString();
        InProcess.regie("init", "--yes", "--language", language, "--input", input.toString());
        InProcess.Ended waiting = InProcess.regie("bill", "--period=2026-10", "--language=en", "--input", input.toString(), "--output", output);
        assertThat(waiting.exitCode()).as(waiting.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out/waiting.csv"))).contains(id);

        Path example = input.resolve("prestations/" + name + ".csv");
        Files.writeString(example, Files.readString(example).replace("2026-10-05T09:05;;T1", "2026-10-05T09:05;2026-11-05T12:00;T1"));
        InProcess.Ended billed = InProcess.regie("bill", "--period=2026-11", "--language=en", "--input", input.toString(), "--output", output);
        assertThat(billed.exitCode()).as(billed.err()).isEqualTo(ExitCode.DONE);
        // 85 min x 1.10 x 1.05 = 98.175, less 60 included, at 90.00 EUR/h
        assertThat(billed.out()).containsPattern("2026-11 +1 +57.26");
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Path customers = folder.resolve("customers.csv");
        Files.writeString(customers, "mine");
        InProcess.Ended ended = InProcess.regie("init", "--yes", "--language=en", "--input", folder.toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("holds customers.csv already");
        assertThat(Files.readString(customers)).isEqualTo("mine");
        assertThat(folder.resolve("supplier.yml")).doesNotExist();
    }

    @Test
    void answersAreAskedAgainUntilTheyFitAndQuotesInThemAreKept() {
        String answers = String.join("\n", "Les \"Pros\" \\ Exemple", "SA", "", "", "", "0123.456.789", "0202.239.951", "", "BE00", "", "", "", "");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Starter(folder, TEXTS, new PrintStream(said, true, StandardCharsets.UTF_8))
                .write(Optional.of(new BufferedReader(new StringReader(answers + "\n"))));
        ReferenceFiles files = checked(folder);
        assertThat(files.mistakes()).isEmpty();
        assertThat(files.reference().orElseThrow().supplier().legalName()).isEqualTo("Les \"Pros\" \\ Exemple SA");
        assertThat(files.reference().orElseThrow().supplier().enterpriseNumber()).isEqualTo("0202239951");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0123.456.789: it is no Belgian enterprise number", "BE00: it is no IBAN", "Copy it from a bank statement.");
    }

    @Test
    void aTerminalWithoutAccentsStillShowsLetters() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Starter(folder, ConsoleTexts.of(Optional.of("fr"), Locale.ROOT), new PrintStream(said, true, StandardCharsets.US_ASCII))
                .write(Optional.of(new BufferedReader(new StringReader("\n".repeat(11)))));
        assertThat(said.toString(StandardCharsets.US_ASCII)).contains("Entree prend", "Numero d'entreprise", "[Liege, division Namur] : ", "Ecrit dans ")
                .doesNotContain("?");
    }

    @Test
    void answersThatEndTooEarlyLeaveNothing() {
        assertThatThrownBy(() -> new Starter(folder, TEXTS, System.out).write(Optional.of(new BufferedReader(new StringReader("Only a name\n")))))
                .isInstanceOf(Refusal.class);
        assertThat(folder.resolve("supplier.yml")).doesNotExist();
    }
}
