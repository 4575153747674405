package be.regie.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that a reader asks for: the constants of an enum, named as in the file but in capitals.
 *
 * @param names  by ordinal of the enum, in small letters
 * @param needed those without which the table cannot be read
 */
public record Columns(List<String> names, Set<String> needed) {

    public static <E extends Enum<E>> Columns of(Class<E> columns, Set<E> needed) {
        return new Columns(
                EnumSet.allOf(columns).stream().map(Columns::name).toList(),
                Stream.of(columns.getEnumConstants()).filter(needed::contains).map(Columns::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The column's name in the file: {@code PRESTATION_ID} is {@code prestation_id}. */
    public static String name(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
