package be.regie.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something to be said to people, in the language of whoever reads it: a text of the bundles {@code words_fr.properties}
 * and so on, with its values.
 *
 * @param values texts as they stand, or other words
 */
public record Words(String key, List<Object> values) {

    private static final TextBundle BUNDLE = new TextBundle(Words.class, "words");
    private static final Map<Language, Properties> TEXTS = new ConcurrentHashMap<>();

    public Words {
        values = values.isEmpty() ? List.of()
                : values.stream().map(value -> value instanceof Words ? value : String.valueOf(value)).toList();
    }

    /** @param key written out in each place, so that a test can hold the sources against the bundles */
    public static Words of(String key, Object... values) {
        return new Words(key, Arrays.asList(values));
    }

    /** {@code a, b or c} */
    public static Words anyOf(List<String> all) {
        return all.size() == 1 ? Words.of("only", all.getFirst())
                : Words.of("or", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    /** With a full stop, unless what is said ends with a mark of its own. */
    public Words sentence() {
        return Words.of("sentence", this);
    }

    public String in(Language language) {
        String pattern = TEXTS.computeIfAbsent(language, BUNDLE::in).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        String text = TextBundle.filled(pattern, values.stream()
                .map(value -> value instanceof Words words ? words.in(language) : value).toArray());
        return text.endsWith("..") || text.endsWith("?.") ? text.substring(0, text.length() - 1) : text;
    }

    /** In English, for logs. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
