package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.prestation.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
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
    void aBarShowsShareRateAndTimeLeft() {
        ProgressLine line = new ProgressLine("price", 250_000, 1_000_000, 10_000);
        assertThat(line.withBar(ENGLISH, '#', '.')).isEqualTo("Pricing       ####............ 25 %  250,000 rows  25,000/s  30 s left");
        assertThat(line.withBar(FRENCH, '#', '.')).isEqualTo("Valorisation  ####............ 25 %  250 000 lignes  25 000/s  reste 30 s");
        assertThat(line.inWords(ENGLISH)).isEqualTo("Pricing: 250,000 rows (25 %)  25,000/s  30 s left");
        assertThat(line.finished(FRENCH)).isEqualTo("Valorisation : 250 000 lignes, 10 s");
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
        assertThat(said).isEqualToNormalizingNewlines("Lecture : 3 lignes, 0 s\nTerminé\n");
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
