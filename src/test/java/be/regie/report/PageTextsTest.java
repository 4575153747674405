package be.regie.report;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages say the same in each of their languages. */
class PageTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheTextsOfTheOthersWithTheSamePlaceholders(Language language) throws IOException {
        Properties french = load(Language.FR);
        Properties texts = load(language);
        assertThat(texts.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        texts.forEach((key, text) -> {
            assertThat((String) text).as((String) key).isNotBlank();
            assertThat(placeholders((String) text)).as((String) key).isEqualTo(placeholders(french.getProperty((String) key)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void monthsAndWeekdaysAreComplete(Language language) throws IOException {
        assertThat(load(language).getProperty("months").split(" ")).hasSize(12);
        assertThat(load(language).getProperty("weekdays").split(" ")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"FR, 0, one", "FR, 1, one", "FR, 1.5, one", "FR, 2, many", "EN, 0, many", "EN, 1, one", "EN, 1.5, many", "NL, 0, many", "DE, 0, many"})
    void frenchHasAllBelowTwoInTheSingular(Language language, BigDecimal number, String form) throws IOException {
        PageTexts texts = PageTexts.of(language);
        assertThat(texts.count("delay.working-days", number))
                .isEqualTo(load(language).getProperty("delay.working-days." + form).replace("{0}", texts.number(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "footer", "preview.footer", "index.until"})
    void noTextOfFrenchHasDeBeforeAMonthThatBeginsWithAVowel(String key) {
        assertThat(PageTexts.of(Language.FR).get(key, "octobre", "octobre")).doesNotContain("de octobre");
    }

    private static String placeholders(String text) {
        return Pattern.compile("\\{.}").matcher(text).results().map(result -> result.group()).sorted().distinct().toList().toString();
    }

    private static Properties load(Language language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                PageTexts.class.getResourceAsStream("pages_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
