package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.prestation.RejectCode;
import be.regie.report.Differences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the console shows, on a terminal and in a file, in both languages. */
class ConsoleTest {

    private static final ConsoleTexts ENGLISH = ConsoleTexts.of(Optional.of("en"), Locale.FRENCH);
    private static final ConsoleTexts FRENCH = ConsoleTexts.of(Optional.empty(), Locale.CANADA_FRENCH);

    @Test
    void theLanguageIsTheOneAskedForOtherwiseTheSystems() {
        assertThat(ENGLISH.get("rejected")).isEqualTo("rejected");
        assertThat(FRENCH.get("rejected")).isEqualTo("rejetées");
        assertThat(ConsoleTexts.of(Optional.empty(), Locale.GERMAN).get("rejected")).isEqualTo("rejected");
    }

    @Test
    void theSystemsIsThatOfTheEnvironmentThoughItBeNotInstalled() {
        assertThat(ConsoleTexts.system(Map.of("LANG", "fr_BE.UTF-8"))).isEqualTo(Locale.FRENCH);
        assertThat(ConsoleTexts.system(Map.of("LANG", "C", "LC_MESSAGES", "fr_FR", "LC_ALL", ""))).isEqualTo(Locale.FRENCH);
        assertThat(ConsoleTexts.system(Map.of("LANG", "fr_BE", "LC_ALL", "C.UTF-8"))).isEqualTo(Locale.getDefault());
        assertThat(ConsoleTexts.system(Map.of())).isEqualTo(Locale.getDefault());
    }

    @Test
    void aBarShowsShareRateAndTimeLeft() {
        ProgressLine line = new ProgressLine("price", 250_000, 1_000_000, 10_000);
        assertThat(line.withBar(ENGLISH, '#', '.')).isEqualTo("Pricing       ####............ 25 %  250,000 rows  25,000/s  30 s left");
        assertThat(line.withBar(FRENCH, '#', '.')).isEqualTo("Valorisation  ####............ 25 %  250 000 lignes  25 000/s  reste 30 s");
        assertThat(line.inWords(ENGLISH)).isEqualTo("Pricing: 250,000 rows (25 %)  25,000/s  30 s left");
        assertThat(line.finished(FRENCH)).isEqualTo("Valorisation\u00A0: 250 000 lignes, 10 s");
    }

    @Test
    void withoutATotalThereIsNoBarAndNothingIsEverMoreThanNinetyNinePercent() {
        assertThat(new ProgressLine("intake", 5_000, 0, 2_000).withBar(ENGLISH, '#', '.')).isEqualTo("Reading       5,000 rows  2,500/s");
        assertThat(new ProgressLine("render", 12, 10, 500).withBar(ENGLISH, '#', '.')).contains(" 99 %  12 invoices");
    }

    @ParameterizedTest
    @CsvSource({"4, 4 s", "200, 3 min 20 s", "3900, 1 h 5 min"})
    void timeLeftIsSaidInWords(long seconds, String words) {
        assertThat(ENGLISH.span(seconds)).isEqualTo(words);
    }

    @Test
    void inAPipeThereAreOnlyPlainLines() {
        String said = said(false, StandardCharsets.UTF_8);
        assertThat(said).isEqualToNormalizingNewlines("Lecture\u00A0: 3 lignes, 0 s\nTerminé\n");
    }

    @Test
    void aTerminalWithoutAccentsStillShowsLetters() {
        assertThat(said(true, StandardCharsets.US_ASCII)).contains("Lecture : 3 lignes, 0 s").endsWith("Termine" + System.lineSeparator());
    }

    private static String said(boolean terminal, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, charset), terminal, FRENCH);
        console.expect("intake", () -> 3);
        console.progress("intake", 1);
        console.progress("intake", 2);
        console.say("Terminé");
        return out.toString(charset);
    }

    @Test
    void frenchKeepsTallPunctuationOnTheLineOfItsWord() throws IOException {
        load("fr").forEach((key, text) -> assertThat((String) text).as((String) key).doesNotContainPattern(" [:;!?]"));
    }

    @Test
    void noneIsOneInFrenchAndSeveralInEnglish() {
        assertThat(FRENCH.count("invoice", 0)).isEqualTo("0 facture");
        assertThat(ENGLISH.count("invoice", 0)).isEqualTo("0 invoices");
        assertThat(ENGLISH.count("invoice", 1)).isEqualTo("1 invoice");
    }

    @Test
    void whatIsFilledInIsNotReadAgainForPlaceholders() {
        assertThat(ENGLISH.get("failed.other", "{1}", "why")).isEqualTo("Failed: {1}: why");
        assertThat(Refusal.because(ExitCode.FAILED, "failed.file", Message.of("failed.missing", "x.csv")).messages(FRENCH))
                .containsExactly("Un fichier n'a pu être lu ou écrit\u00A0: x.csv n'existe pas");
    }

    /** Keys that are put together while the program runs. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("(step|reject|approval|field|init\\.ask|state|help|foreign|setting|place)\\..*|help|rows|invoices|messages|differences|closed-months|to-bills");

    @Test
    void everyTextIsSaidSomewhereAndEverythingSaidHasAText() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/be/regie/job"));
                Stream<Path> skeletons = Files.walk(Path.of("src/main/resources/be/regie/job/starter"))) {
            sources = Stream.concat(files.filter(file -> file.toString().endsWith(".java")), skeletons.filter(Files::isRegularFile))
                    .map(ConsoleTest::read).collect(Collectors.joining()).replaceAll("\\{([a-z.-]+)}", "\"starter.$1\"");
        }
        Set<String> keys = load("en").stringPropertyNames();
        assertThat(keys).allSatisfy(key -> {
            if (!PUT_TOGETHER.matcher(key).matches()) {
                assertThat(sources).contains("\"" + key + "\"");
            }
        });
        assertThat(Pattern.compile("(?:console\\.tell|Message\\.of|Refusal\\.because|texts\\.get)\\((?:ExitCode\\.\\w+,\\s*)?\"([\\w.-]+)\"[,)]")
                .matcher(sources).results().map(said -> said.group(1))).isSubsetOf(keys);
    }

    @ParameterizedTest
    @EnumSource(Arguments.Verb.class)
    void everyCommandHasHelpWithAnExampleInBothLanguages(Arguments.Verb verb) {
        assertThat(help(verb, "fr")).contains("Usage\u00A0: regie " + verb.label(), "  java -jar regie.jar " + verb.example(FRENCH) + System.lineSeparator(), "Montre cette aide")
                .doesNotContainPattern("\\b(DIR|FILE|MONTH|YEAR|FINGERPRINT|NUMBER|TEXT|NAME|HOST|COMMAND)\\b|Wrong");
        assertThat(help(verb, "en")).contains("Usage: regie " + verb.label(), "  java -jar regie.jar " + verb.example(ENGLISH) + System.lineSeparator(), "Show this help");
    }

    private static String help(Arguments.Verb verb, String language) {
        InProcess.Ended ended = InProcess.regie(verb.label(), "--help", "--language", language);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        return ended.out();
    }

    @Test
    void aWrongCommandLineIsToldInTheLanguageOfTheConsole() {
        assertThat(InProcess.regie("bill", "--perod", "2026-10", "--language=fr").err())
                .contains("'--perod' n'est pas connu ici.", "Vouliez-vous dire --period", "'regie bill --help' montre");
        assertThat(InProcess.regie("bill", "--period", "--language=fr").err()).contains("--period doit être suivi d'une valeur");
        assertThat(InProcess.regie("bil", "--language=fr").err()).contains("Vouliez-vous dire bill ou ");
        assertThat(InProcess.regie("credit", "--language=fr").err()).contains("--invoice manque", "--reason manque");
        assertThat(InProcess.regie("bill", "--period=demain", "--language=fr").err()).contains("écrivez un mois comme 2026-10");
    }

    @Test
    void whoHoldsTheLockAndWhichFileIsAnotherAreToldInTheLanguageOfTheConsole() {
        String written = RunHolder.since("regie preview, process 6862", Instant.parse("2026-10-31T12:00:00.5Z"));
        assertThat(RunHolder.words(written).in(FRENCH)).matches("regie preview, processus 6862, depuis le 2026-(10-31|11-01) \\d\\d:\\d0:00");
        assertThat(RunHolder.words("else").in(FRENCH)).isEqualTo("else");
        Differences differences = new Differences();
        differences.add("file", "2026-10/a.pdf", "sha256", "c0fc", "");
        differences.add("credit note file", "NC-1.pdf", "sha256", "c0fc", "d1");
        differences.add("file", "2026-10/b.pdf", "sha256", "", "d1");
        assertThat(Message.differences(differences, 9)).extracting(message -> message.in(FRENCH)).containsExactly("fichier 2026-10/a.pdf\u00A0: manque",
                "fichier de note de crédit NC-1.pdf\u00A0: n'a pas l'empreinte de ce qui a été émis", "fichier 2026-10/b.pdf\u00A0: n'a pas été émis");
    }

    @Test
    void aLanguageThatIsNotKnownIsToldInThatOfTheEnvironment() {
        System.setProperty("regie.language", "fr");
        try {
            assertThat(InProcess.regie("status", "--language", "de").err()).contains("--language 'de' n'est pas connu");
            assertThat(InProcess.regie("status", "--language=de", "--perod").err()).contains("'--perod' n'est pas connu ici");
        } finally {
            System.clearProperty("regie.language");
        }
    }

    @Test
    void helpListsTheOptionsThatMatterToTheCommand() {
        assertThat(help(Arguments.Verb.STATUS, "en")).contains("--output", "--database", "--language", "--verify")
                .doesNotContain("--broker", "--workers", "--input", "--source");
        assertThat(help(Arguments.Verb.INIT, "en")).contains("--input").doesNotContain("--output", "--database", "--workers");
        assertThat(help(Arguments.Verb.REPLAY, "en")).contains("--workers").doesNotContain("--broker");
        assertThat(help(Arguments.Verb.BILL, "en")).contains("--workers", "--broker", "--input", "--source");
    }

    /** interface.md: input, output, database and source go everywhere, whether or not they matter. */
    @ParameterizedTest
    @EnumSource(Arguments.Verb.class)
    void theOptionsOfAllCommandsAreTakenByEach(Arguments.Verb verb) {
        assertThat(InProcess.regie(verb.label(), "--input=a", "--output=b", "--database=jdbc:h2:file:c", "--source=csv", "--language=en", "--help").exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void anOptionOfOtherCommandsIsRefusedWithTheirNames() {
        InProcess.Ended ended = InProcess.regie("status", "--broker=tcp://localhost:61616", "--language=en");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("'--broker' is not an option of 'status'", "It goes with run, bill, schedule, worker.")
                .doesNotContain("61616");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(RejectCode.class)
    void everyReasonOfARejectHasWords(RejectCode code) {
        assertThat(FRENCH.get("reject." + code.name())).isNotBlank();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = load("en");
        Properties french = load("fr");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.forEach((key, text) -> assertThat(french.getProperty((String) key).replaceAll("[^{}0-9]", "").chars().filter(c -> c == '{').count())
                .as((String) key).isEqualTo(((String) text).chars().filter(c -> c == '{').count()));
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                ConsoleTest.class.getResourceAsStream("console_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
