package be.regie.job;

import be.regie.table.DriverMessage;
import be.regie.table.JdbcTable;
import be.regie.table.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The archive in a database, {@code --source jdbc}: one query for each of its tables.
 *
 * @param queries by the table's name
 */
public record ArchiveDatabase(DatabaseAccess access, Map<String, String> queries) {

    static final String PRESTATIONS = "prestations";
    static final List<String> TABLES = List.of("conditions", "contracts", "customers", PRESTATIONS);

    public ArchiveDatabase {
        queries = Map.copyOf(new TreeMap<>(queries));
    }

    /** The property that holds a table's query. */
    static String setting(String table) {
        return "regie.archive." + table + "-query";
    }

    /** @param copy where to leave a copy as CSV */
    Table table(String name, Optional<Path> copy) {
        return new JdbcTable(name, queries.get(name), setting(name), this::connect, copy);
    }

    private Connection connect() {
        try {
            return access.connect(Map.of());
        } catch (SQLException failed) {
            throw Refusal.because(ExitCode.FAILED, "archive.unreachable", DriverMessage.of(failed), access);
        }
    }
}
