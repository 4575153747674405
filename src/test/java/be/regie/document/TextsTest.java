package be.regie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @ParameterizedTest
    @EnumSource
    void eachBundleHasJustTheTextsThatDocumentsShow(Language language) {
        assertThat(Texts.bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Phrase.values()).map(Phrase::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsBlankAndAllLanguagesHaveTheSamePlaceholders(Language language) {
        for (Phrase phrase : Phrase.values()) {
            String text = Texts.bundle(language).getProperty(phrase.key());
            assertThat(text).as(phrase.key()).isNotBlank();
            assertThat(placeholders(text)).as(phrase.key())
                    .isEqualTo(placeholders(Texts.bundle(Language.FR).getProperty(phrase.key())));
        }
    }

    @Test
    void everyTextIsUsedSomewhere() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/be/regie/document"))) {
            sources = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Phrase.java"))
                    .map(TextsTest::read).collect(Collectors.joining());
        }
        assertThat(Phrase.values()).allSatisfy(phrase -> assertThat(sources).contains("Phrase." + phrase.name()));
    }

    @Test
    void frenchTextsHaveNarrowNoBreakSpacesBeforeTallPunctuation() {
        Pattern wrong = Pattern.compile("[^\u202F][:;!?%]");
        for (Phrase phrase : Phrase.values()) {
            assertThat(Texts.bundle(Language.FR).getProperty(phrase.key())).as(phrase.key()).doesNotContainPattern(wrong)
                    .doesNotContain("'");
        }
    }

    @Test
    void aFirmsOwnTextReplacesTheProgramsAndTheOthersStay() {
        Texts texts = Texts.all(Map.of(Language.FR, properties("to-pay", "Net à payer"))).get(Language.FR);
        assertThat(texts.get(Phrase.TO_PAY)).isEqualTo("Net à payer");
        assertThat(texts.get(Phrase.INVOICE)).isEqualTo("Facture");
    }

    @Test
    void anUnknownTextAndAPlaceholderTooManyAreNamed() {
        Properties own = properties("to-pey", "Net à payer");
        own.setProperty("page", "Page {0} de {1} ({2})");
        assertThatThrownBy(() -> Texts.all(Map.of(Language.FR, own)))
                .hasMessageContaining("documents_fr.properties: no text is called 'to-pey'")
                .hasMessageContaining("'page' has a placeholder too many");
    }

    @ParameterizedTest
    @EnumSource
    void countriesHaveTheirNameInEachLanguage(Language language) {
        Texts texts = Texts.builtIn().get(language);
        assertThat(Stream.of("BE", "FR", "DE", "NL", "LU", "CH", "GB").map(texts::country)).noneMatch(name -> name.length() < 4);
        assertThat(texts.country("XX")).isEqualTo("XX");
    }

    private static Properties properties(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }

    private static String placeholders(String text) {
        return Pattern.compile("\\{.}").matcher(text).results().map(result -> result.group()).sorted().distinct().toList()
                .toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
