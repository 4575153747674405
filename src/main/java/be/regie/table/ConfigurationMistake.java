package be.regie.table;

import java.util.Comparator;
import java.util.List;

/**
 * A mistake that stops the run before anything is issued (exit code 2): in {@code conditions.csv},
 * {@code supplier.yml} or the heading of a table.
 *
 * @param place   where it stands
 * @param key     column or key, or "" where the file as a whole is wrong
 * @param value   the value as it stands, or ""
 * @param message what is wrong, in words
 * @param remedy  what to do about it, in words
 */
public record ConfigurationMistake(Place place, String key, String value, String message, String remedy) {

    private static final Comparator<ConfigurationMistake> BY_PLACE =
            Comparator.comparing((ConfigurationMistake mistake) -> mistake.place().file())
                    .thenComparingLong(mistake -> mistake.place().line());

    /** In order of file and line; those of one line stay as they are. */
    public static List<ConfigurationMistake> inOrder(List<ConfigurationMistake> mistakes) {
        return mistakes.stream().sorted(BY_PLACE).toList();
    }

    /** One line for people: {@code conditions.csv:12 value "abc": not a number. Write it like 1.25.} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(place.toString());
        if (!key.isEmpty()) {
            text.append(' ').append(key);
        }
        if (!value.isEmpty()) {
            text.append(" \"").append(value).append('"');
        }
        return text.append(": ").append(sentence(message)).append(' ').append(sentence(remedy)).toString();
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
