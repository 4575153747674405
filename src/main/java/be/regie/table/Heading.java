package be.regie.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The heading of a table held against the columns asked for.
 *
 * @param names    in small letters, in the table's order
 * @param mistakes columns that stand there twice or are needed and missing
 * @param warnings columns that mean nothing here
 */
record Heading(List<String> names, List<ConfigurationMistake> mistakes, List<String> warnings) {

    static Heading of(Place place, String[] fields, Columns columns) {
        List<String> names = Stream.of(fields).map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean known = columns.names().contains(name);
            if (known && !seen.add(name)) {
                mistakes.add(new ConfigurationMistake(place, name, "", "the column stands in the heading twice",
                        "Leave one of them"));
            } else if (!known) {
                warnings.add(place + ": column \"" + Excerpt.of(name) + "\" is unknown and ignored"
                        + Nearest.to(name, columns.names()).map(near -> "; did you mean " + near + "?").orElse(""));
            }
        }
        for (String name : columns.names()) {
            if (columns.needed().contains(name) && !seen.contains(name)) {
                mistakes.add(missing(place, name, names));
            }
        }
        return new Heading(names, List.copyOf(mistakes), List.copyOf(warnings));
    }

    private static ConfigurationMistake missing(Place place, String name, List<String> names) {
        return new ConfigurationMistake(place, name, "", "the needed column is missing",
                Nearest.to(name, names).map(near -> "Rename the column \"" + near + "\" to " + name)
                        .orElse("Add the column " + name + " to the heading and to every row"));
    }

    /** A heading that could not be read. */
    static Heading unreadable(Place place, String value, String message, String remedy) {
        return new Heading(List.of(), List.of(new ConfigurationMistake(place, "", value, message, remedy)), List.of());
    }
}
