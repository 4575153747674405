package be.regie.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles hold what the sources say, all of it and no more, in each language. */
class WordsTest {

    private static final TextBundle BUNDLE = new TextBundle(Words.class, "words");
    private static final Pattern SAID = Pattern.compile("\\b(Words|Advice)\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{.}");
    /** Columns, files, options and the like, which are no words of any language. */
    private static final Pattern NAME = Pattern.compile("--\\w+|[\\w-]+\\.(csv|yml)|[a-z]+_\\w+|\\b[A-Z_]{5,}\\b|UTF-8|\\d[\\d.:T+-]*\\d|[\\w.]+@[\\w.]+");
    /** The same word in both languages. */
    private static final Set<String> ALIKE = Set.of("fr unsound.net");

    @ParameterizedTest
    @EnumSource
    void everything_said_has_a_text_and_every_text_is_said_somewhere(Language language) throws IOException {
        Set<String> said = new TreeSet<>();
        for (MatchResult match : SAID.matcher(sources()).results().toList()) {
            said.add(match.group(2));
            if (match.group(1).equals("Advice")) {
                said.add(match.group(2) + ".do");
            }
        }
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(new TreeSet<>(BUNDLE.in(language).stringPropertyNames())).isEqualTo(said);
    }

    @Test
    void every_key_is_written_out_where_it_is_said() throws IOException {
        assertThat(Pattern.compile("\\b(?:Words|Advice)\\.of\\(\\s*[^\"\\s].*|new Words\\(.*|Words::of|Advice::of").matcher(sources()).results()
                .map(MatchResult::group)).as("but for these two classes themselves").containsExactlyInAnyOrder(
                        "Words.of(key, values);", "new Words(key + \".do\", message.values()));", "new Words(key, Arrays.asList(values));");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_the_same_of_the_same_values_and_names(Language language) {
        Properties texts = BUNDLE.in(language);
        BUNDLE.in(Language.EN).forEach((key, english) -> {
            String text = texts.getProperty((String) key);
            assertThat(text).as((String) key).isNotBlank();
            assertThat(found(PLACEHOLDER, text)).as(text).isEqualTo(found(PLACEHOLDER, (String) english));
            assertThat(found(NAME, text)).as(text).containsAll(found(NAME, (String) english));
            assertThat(text.endsWith(".") && !text.endsWith("MwSt.")).as(text).isEqualTo(((String) english).endsWith("."));
        });
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void no_text_was_left_in_english(Language language) {
        Properties texts = BUNDLE.in(language);
        BUNDLE.in(Language.EN).forEach((key, english) -> {
            boolean hasWords = PLACEHOLDER.matcher((String) english).replaceAll("").matches(".*\\p{L}.*");
            if (hasWords && !ALIKE.contains(language.code() + " " + key)) {
                assertThat(texts.getProperty((String) key)).as((String) key).isNotEqualTo(english);
            }
        });
    }

    @Test
    void french_keeps_tall_punctuation_on_the_line_of_its_word() {
        BUNDLE.in(Language.FR).forEach((key, text) -> assertThat((String) text).as((String) key).doesNotContainPattern(" [:;!?»]|« |[^\\u00A0][?»]"));
    }

    @Test
    void words_may_be_values_of_words() {
        Words wrong = Words.of("template.key", Words.of("template.no-date"));

        assertThat(wrong).hasToString("this key cannot stand here: the column is no date");
        assertThat(wrong.in(Language.FR)).isEqualTo("cette clé n'a pas sa place ici\u00A0: la colonne n'est pas une date");
        assertThat(wrong.in(Language.NL)).isEqualTo("deze sleutel hoort hier niet: de kolom is geen datum");
        assertThat(wrong.in(Language.DE)).isEqualTo("dieser Schlüssel gehört nicht hierher: die Spalte ist kein Datum");
        assertThat(Words.anyOf(List.of("a", "b", "c")).in(Language.DE)).isEqualTo("a, b oder c");
        assertThat(Words.anyOf(List.of("a"))).hasToString("a");
    }

    @Test
    void a_sentence_ends_once() {
        assertThat(Words.of("number.none").sentence()).hasToString("it is not a number.");
        assertThat(Words.of("e-invoice.country").sentence()).hasToString("An e-invoice needs the country of the customer.");
        assertThat(Words.of("did-you-mean", "court").sentence().in(Language.FR)).isEqualTo("Vouliez-vous dire court\u00A0?");
    }

    @Test
    void what_is_filled_in_is_not_read_again_and_values_of_any_kind_are_the_same_as_their_text() {
        assertThat(Words.of("query.refused", "{1}", "x")).hasToString("the database refuses the query: {1}");
        assertThat(Words.of("number.range", 7L)).isEqualTo(Words.of("number.range", "7"));
        assertThatThrownBy(() -> Words.of("no-such").in(Language.FR)).hasMessageContaining("no-such");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return String.join("\n", files.filter(file -> file.toString().endsWith(".java")).map(WordsTest::read).toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
