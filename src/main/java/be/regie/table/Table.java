package be.regie.table;

import java.util.List;

/**
 * A table of named text columns: a CSV file, or a query on a database. Opening it twice reads it twice.
 */
public interface Table {

    /** What users know it by and what stands in {@code rejects.csv}: {@code prestations/2026-10.csv}, {@code customers}. */
    String name();

    /**
     * Starts reading. The heading is checked at once; where it is not usable there are no rows, and
     * {@link Rows#source()} tells why.
     *
     * @throws java.io.UncheckedIOException where it cannot be read at all
     */
    Rows open(Columns columns);

    /** What is wrong with the heading, so that no row can be read; empty when all is well. */
    default List<ConfigurationMistake> mistakes(Columns columns) {
        try (Rows rows = open(columns)) {
            return rows.hasNext() ? List.of() : rows.source().mistakes();
        }
    }
}
