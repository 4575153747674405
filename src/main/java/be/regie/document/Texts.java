package be.regie.document;

import be.regie.party.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The texts of documents in one language: the program's own, each replaced by the firm's where it gives one. Names of
 * countries come with the program rather than from Java, whose names change from release to release.
 */
public final class Texts {

    private final Language language;
    private final String[] patterns;
    private final Map<String, String> countries;
    private final Formats formats;

    private Texts(Language language, Properties builtIn, Properties own, Map<String, String> countries) {
        this.language = language;
        this.countries = countries;
        formats = Formats.of(language);
        patterns = Arrays.stream(Phrase.values())
                .map(phrase -> own.getProperty(phrase.key(), builtIn.getProperty(phrase.key()))).toArray(String[]::new);
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
        List<String> problems = problems(overrides);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        Properties countries = load("countries.properties");
        Map<Language, Texts> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> names = new HashMap<>();
            countries.stringPropertyNames()
                    .forEach(code -> names.put(code, countries.getProperty(code).split("\\|")[language.ordinal()]));
            Properties own = overrides.getOrDefault(language, new Properties());
            texts.put(language, new Texts(language, bundle(language), own, names));
        }
        return Collections.unmodifiableMap(texts);
    }

    /** What is wrong with a firm's own texts, a message each; empty when all is well. */
    public static List<String> problems(Map<Language, Properties> overrides) {
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            Properties builtIn = bundle(language);
            Properties own = overrides.getOrDefault(language, new Properties());
            for (String key : new TreeSet<>(own.stringPropertyNames())) {
                if (!builtIn.containsKey(key)) {
                    problems.add("documents_" + language.code() + ".properties: no text is called '" + key
                            + "'; remove the line or correct its name");
                } else if (placeholders(own.getProperty(key)) > placeholders(builtIn.getProperty(key))) {
                    problems.add("documents_" + language.code() + ".properties: '" + key + "' has a placeholder too many;"
                            + " the program's own text is: " + builtIn.getProperty(key));
                }
            }
        }
        return problems;
    }

    static Properties bundle(Language language) {
        return load("documents_" + language.code() + ".properties");
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
        return filled(get(phrase), first, "");
    }

    public String get(Phrase phrase, String first, String second) {
        return filled(get(phrase), first, second);
    }

    /** The name of a country, or its code where it has none. */
    String country(String code) {
        return countries.getOrDefault(code, code);
    }

    private static String filled(String pattern, String first, String second) {
        StringBuilder text = new StringBuilder(pattern.length() + first.length() + second.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                text.append(pattern.charAt(i + 1) == '0' ? first : second);
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The highest placeholder of {@code pattern} plus one. */
    private static int placeholders(String pattern) {
        int count = 0;
        for (int i = 0; i + 2 < pattern.length(); i++) {
            if (pattern.charAt(i) == '{' && pattern.charAt(i + 2) == '}') {
                count = Math.max(count, pattern.charAt(i + 1) - '0' + 1);
            }
        }
        return count;
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new IllegalStateException("The texts " + resource + " of the program are not readable", failure);
        }
    }
}
