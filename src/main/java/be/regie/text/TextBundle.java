package be.regie.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A bundle of texts in every language, {@code NAME_fr.properties} and so on. A firm's own texts may replace any of them.
 *
 * @param home the class beside which the bundle lies
 * @param name e.g. documents
 */
public record TextBundle(Class<?> home, String name) {

    /** The program's own texts. */
    public Properties in(Language language) {
        return load(home, fileName(language));
    }

    /** The program's own texts, each replaced by the firm's where it gives one. */
    public Properties in(Language language, Map<Language, Properties> overrides) {
        Properties texts = in(language);
        texts.putAll(overrides.getOrDefault(language, new Properties()));
        return texts;
    }

    /** The name of a firm's own file too. */
    public String fileName(Language language) {
        return name + "_" + language.code() + ".properties";
    }

    /** What is wrong with a firm's own texts, one text each; empty when all is well. */
    public List<Words> problems(Map<Language, Properties> overrides) {
        List<Words> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            Properties builtIn = in(language);
            Properties own = overrides.getOrDefault(language, new Properties());
            for (String key : new TreeSet<>(own.stringPropertyNames())) {
                if (!builtIn.containsKey(key)) {
                    problems.add(Words.of("own-text.unknown", fileName(language), key));
                } else if (placeholders(own.getProperty(key)) > placeholders(builtIn.getProperty(key))) {
                    problems.add(Words.of("own-text.placeholder", fileName(language), key, builtIn.getProperty(key)));
                }
            }
        }
        return problems;
    }

    /** The pattern with its placeholders filled: {0}, {1}... What is put in is not looked at for placeholders. */
    public static String filled(String pattern, Object... values) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int written = 0;
        for (int brace = pattern.indexOf('{'); brace >= 0 && brace + 2 < pattern.length(); brace = pattern.indexOf('{', brace + 1)) {
            if (pattern.charAt(brace + 2) == '}') {
                text.append(pattern, written, brace).append(values[pattern.charAt(brace + 1) - '0']);
                written = brace + 3;
                brace += 2;
            }
        }
        return text.append(pattern, written, pattern.length()).toString();
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

    public static Properties load(Class<?> home, String resource) {
        Properties properties = new Properties();
        try (InputStream in = home.getResourceAsStream(resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new IllegalStateException("The texts " + resource + " of the program are not readable", failure);
        }
    }
}
