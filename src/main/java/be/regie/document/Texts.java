package be.regie.document;

import be.regie.text.Language;
import be.regie.text.TextBundle;
import be.regie.text.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The texts of documents in one language: the program's own, each replaced by the firm's where it gives one. Names of
 * countries come with the program rather than from Java, whose names change from release to release.
 */
public final class Texts {

    public static final TextBundle BUNDLE = new TextBundle(Texts.class, "documents");

    private final Language language;
    private final String[] patterns;
    private final Map<String, String> countries;
    private final Formats formats;

    private Texts(Language language, Properties bundle, Map<String, String> countries) {
        this.language = language;
        this.countries = countries;
        formats = Formats.of(language);
        patterns = Arrays.stream(Phrase.values())
                .map(phrase -> bundle.getProperty(phrase.key())).toArray(String[]::new);
    }

    /** The program's own texts. */
    public static Map<Language, Texts> builtIn() {
        return all(Map.of());
    }

    /**
     * @param overrides a firm's {@code documents_fr.properties} and so on, by language; any key may be missing
     * @throws IllegalArgumentException listing every key that no document uses and every placeholder out of range
     */
    public static Map<Language, Texts> all(Map<Language, Properties> overrides) {
        List<Words> problems = BUNDLE.problems(overrides);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.stream().map(Words::toString).collect(Collectors.joining("\n")));
        }
        Properties countries = TextBundle.load(Texts.class, "countries.properties");
        Map<Language, Texts> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> names = new HashMap<>();
            countries.stringPropertyNames()
                    .forEach(code -> names.put(code, countries.getProperty(code).split("\\|")[language.ordinal()]));
            texts.put(language, new Texts(language, BUNDLE.in(language, overrides), names));
        }
        return Collections.unmodifiableMap(texts);
    }

    static Properties bundle(Language language) {
        return BUNDLE.in(language);
    }

    public Language language() {
        return language;
    }

    Formats formats() {
        return formats;
    }

    public String get(Phrase phrase) {
        return patterns[phrase.ordinal()];
    }

    /** The text with {@code first} for {0}. */
    public String get(Phrase phrase, String first) {
        return TextBundle.filled(get(phrase), first, "");
    }

    public String get(Phrase phrase, String first, String second) {
        return TextBundle.filled(get(phrase), first, second);
    }

    /** The name of a country, or its code where it has none. */
    String country(String code) {
        return countries.getOrDefault(code, code);
    }
}
