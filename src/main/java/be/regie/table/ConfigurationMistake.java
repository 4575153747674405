package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
import java.util.Comparator;
import java.util.List;

/**
 * A mistake that stops the run before anything is issued (exit code 2): in {@code conditions.csv},
 * {@code supplier.yml} or the heading of a table.
 *
 * @param place where it stands
 * @param key   column or key, or "" where the file as a whole is wrong
 * @param value the value as it stands, or ""
 */
public record ConfigurationMistake(Place place, String key, String value, Advice advice) {

    private static final Comparator<ConfigurationMistake> BY_PLACE =
            Comparator.comparing((ConfigurationMistake mistake) -> mistake.place().file())
                    .thenComparingLong(mistake -> mistake.place().line());

    /** In order of file and line; those of one line stay as they are. */
    public static List<ConfigurationMistake> inOrder(List<ConfigurationMistake> mistakes) {
        return mistakes.stream().sorted(BY_PLACE).toList();
    }

    /** One line for people: {@code conditions.csv:12 value "abc": not a number. Write it like 1.25.} */
    public Words words() {
        String where = key.isEmpty() ? place.toString() : place + " " + key;
        return Words.of("mistake", value.isEmpty() ? where : Words.of("quoted", where, value), advice.message().sentence(),
                advice.remedy().sentence());
    }

    /** In English. */
    @Override
    public String toString() {
        return words().toString();
    }
}
