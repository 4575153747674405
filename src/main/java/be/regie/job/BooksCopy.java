package be.regie.job;

import be.regie.table.Sha256;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Copies all tables and sequences of the books from H2 to PostgreSQL, tables that others refer to first, and compares
 * what it wrote with what it read.
 */
final class BooksCopy {

    private static final int BATCH = 1_000;
    private static final String HISTORY = "flyway_schema_history";

    /** Within a table, rows that others of it refer to first: a credit note refers to an invoice. */
    private static final Map<String, String> ORDERS = Map.of("invoice", "kind DESC, series, year_of_issue, counter",
            "billing_period", "period");

    private final Connection from;
    private final Connection to;

    BooksCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A table that is the same in both databases.
     *
     * @param hash sum of the hashes of its rows, so that their order does not matter
     */
    record Table(String name, long rows, String hash) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-28s %9d rows, %s", name, rows, hash.substring(0, 16));
        }
    }

    /** Whether there is a row in any table that the books have too. */
    boolean targetHasRows() throws SQLException {
        Set<String> present = tables(to);
        for (String table : tables(from)) {
            if (present.contains(table)) {
                try (ResultSet result = to.createStatement().executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                    if (result.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** @throws Refusal where a table is not the same after it was copied; nothing is committed here */
    List<Table> copy() throws SQLException {
        List<Table> copied = new ArrayList<>();
        for (String name : inOrder()) {
            Map<String, Integer> columns = columns(name);
            Table read = copy(name, columns);
            Table written = digest(to, name, columns);
            if (!read.equals(written)) {
                throw Refusal.because(ExitCode.FAILED, "move.differs", name, read, written);
            }
            copied.add(written);
        }
        copySequences();
        return copied;
    }

    /** Tables that are referred to before those that refer to them. */
    private List<String> inOrder() throws SQLException {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (String table : tables(from)) {
            Set<String> referred = new TreeSet<>();
            try (ResultSet keys = to.getMetaData().getImportedKeys(null, to.getSchema(), table)) {
                while (keys.next()) {
                    referred.add(keys.getString("PKTABLE_NAME"));
                }
            }
            referred.remove(table);
            needs.put(table, referred);
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < needs.size()) {
            ordered.add(needs.entrySet().stream().filter(entry -> !ordered.contains(entry.getKey()))
                    .filter(entry -> ordered.containsAll(entry.getValue())).map(Map.Entry::getKey).findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle: " + needs.keySet())));
        }
        return List.copyOf(ordered);
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet result = about.getTables(connection.getCatalog(), connection.getSchema(), null,
                new String[] {"TABLE", "BASE TABLE"})) {
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.remove(HISTORY);
        return tables;
    }

    /** The columns of a table with the types that PostgreSQL gives them. */
    private Map<String, Integer> columns(String table) throws SQLException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (ResultSet result = to.getMetaData().getColumns(null, to.getSchema(), table, null)) {
            while (result.next()) {
                columns.put(result.getString("COLUMN_NAME"), result.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    private Table copy(String name, Map<String, Integer> columns) throws SQLException {
        String insert = "INSERT INTO " + name + " (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        Digest digest = new Digest();
        try (ResultSet rows = rows(from, name, columns); PreparedStatement statement = to.prepareStatement(insert)) {
            while (rows.next()) {
                List<Object> values = values(rows, columns);
                digest.add(values);
                int position = 0;
                for (int type : columns.values()) {
                    statement.setObject(position + 1, values.get(position), type == Types.CHAR ? Types.VARCHAR : type);
                    position++;
                }
                statement.addBatch();
                if (digest.rows % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return digest.of(name);
    }

    private static Table digest(Connection connection, String name, Map<String, Integer> columns) throws SQLException {
        Digest digest = new Digest();
        try (ResultSet rows = rows(connection, name, columns)) {
            while (rows.next()) {
                digest.add(values(rows, columns));
            }
        }
        return digest.of(name);
    }

    private static ResultSet rows(Connection connection, String name, Map<String, Integer> columns) throws SQLException {
        PreparedStatement query = connection.prepareStatement("SELECT " + String.join(", ", columns.keySet()) + " FROM " + name
                + (ORDERS.containsKey(name) ? " ORDER BY " + ORDERS.get(name) : ""));
        query.closeOnCompletion();
        query.setFetchSize(BATCH);
        return query.executeQuery();
    }

    private static List<Object> values(ResultSet row, Map<String, Integer> columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        int position = 0;
        for (int type : columns.values()) {
            position++;
            Object value = switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(position);
                case Types.DATE -> row.getObject(position, LocalDate.class);
                case Types.TIMESTAMP -> microseconds(row.getObject(position, LocalDateTime.class));
                case Types.BOOLEAN, Types.BIT -> row.getBoolean(position);
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(position);
                case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(position);
                default -> row.getString(position);
            };
            values.add(row.wasNull() ? null : value);
        }
        return values;
    }

    /** PostgreSQL keeps no more; only Spring Batch's own notes have times. */
    private static LocalDateTime microseconds(LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Each sequence goes on where it was. */
    private void copySequences() throws SQLException {
        try (ResultSet sequences = from.createStatement().executeQuery("SELECT SEQUENCE_NAME, BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES "
                + "WHERE SEQUENCE_SCHEMA = CURRENT_SCHEMA AND SEQUENCE_NAME NOT LIKE 'SYSTEM\\_SEQUENCE%'");
                PreparedStatement set = to.prepareStatement("SELECT setval(CAST(? AS regclass), ?, false)")) {
            while (sequences.next()) {
                set.setString(1, sequences.getString(1).toLowerCase(Locale.ROOT));
                set.setLong(2, sequences.getLong(2));
                set.executeQuery().close();
            }
        }
    }

    /** Counts rows and adds up their hashes. */
    private static final class Digest {

        private long rows;
        private BigInteger sum = BigInteger.ZERO;

        void add(List<Object> values) {
            String text = values.stream().map(Digest::text).collect(Collectors.joining("\u0001"));
            sum = sum.add(new BigInteger(1, HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))));
            rows++;
        }

        private static String text(Object value) {
            return switch (value) {
                case null -> "\u0000";
                case byte[] bytes -> HexFormat.of().formatHex(bytes);
                case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
                default -> value.toString();
            };
        }

        Table of(String name) {
            return new Table(name, rows, String.format(Locale.ROOT, "%064x", sum.mod(BigInteger.TWO.pow(256))));
        }
    }
}
