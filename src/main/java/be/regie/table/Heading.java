package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
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
record Heading(List<String> names, List<ConfigurationMistake> mistakes, List<Words> warnings) {

    static Heading of(Place place, String[] fields, Columns columns) {
        List<String> names = Stream.of(fields).map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        List<Words> warnings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean known = columns.names().contains(name);
            if (known && !seen.add(name)) {
                mistakes.add(new ConfigurationMistake(place, name, "", Advice.of("column.twice")));
            } else if (!known) {
                warnings.add(Nearest.to(name, columns.names())
                        .map(near -> Words.of("column.unknown-near", place, Excerpt.of(name), near))
                        .orElseGet(() -> Words.of("column.unknown", place, Excerpt.of(name))));
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
        return new ConfigurationMistake(place, name, "", new Advice(Words.of("column.missing"),
                Nearest.to(name, names).map(near -> Words.of("column.rename", near, name))
                        .orElseGet(() -> Words.of("column.add", name))));
    }

    /** A heading that could not be read. */
    static Heading unreadable(Place place, String value, Advice advice) {
        return new Heading(List.of(), List.of(new ConfigurationMistake(place, "", value, advice)), List.of());
    }
}
