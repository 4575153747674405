package be.regie.job;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the CSV tables of an input folder into a database, each column with the type that a database would give it. */
final class ArchiveInDatabase {

    private static final Set<String> NUMBERS = Set.of("trips", "payment_days", "included_minutes");
    /** Columns in which the sample gives offsets: in the hour that the clock shows twice. */
    private static final Set<String> MOMENTS = Set.of("started_at", "archived_at");
    private static final Set<String> ANSWERS = Set.of("remote_tool_ready", "urgent", "out_of_hours");

    private ArchiveInDatabase() {
    }

    static void load(Path input, String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : List.of("conditions", "contracts", "customers")) {
                load(connection, table, List.of(input.resolve(table + ".csv")));
            }
            try (Stream<Path> files = Files.list(input.resolve("prestations"))) {
                load(connection, "prestations", files.sorted().toList());
            }
        }
    }

    private static void load(Connection connection, String table, List<Path> files) throws Exception {
        boolean created = false;
        for (Path file : files) {
            try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                    .withCSVParser(new CSVParserBuilder().withSeparator(';').build()).build()) {
                List<String> columns = List.of(reader.readNext());
                if (!created) {
                    // another order than in the files, and capitals: neither means anything
                    connection.createStatement().execute("CREATE TABLE " + table + " (" + new TreeSet<>(columns).stream()
                            .map(column -> name(connection, column) + " " + type(column)).collect(Collectors.joining(", ")) + ")");
                    created = true;
                }
                insert(connection, table, columns, reader);
            }
        }
    }

    private static String name(Connection connection, String column) {
        return connection.getClass().getName().startsWith("org.postgresql") ? column : '"' + column.toUpperCase() + '"';
    }

    private static void insert(Connection connection, String table, List<String> columns, CSVReader rows) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " ("
                + columns.stream().map(column -> name(connection, column)).collect(Collectors.joining(", ")) + ") VALUES ("
                + String.join(", ", java.util.Collections.nCopies(columns.size(), "?")) + ")")) {
            for (String[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    set(insert, column + 1, columns.get(column), row[column].strip());
                }
                insert.executeUpdate();
            }
        }
    }

    private static String type(String column) {
        if (MOMENTS.contains(column)) {
            return "TIMESTAMP WITH TIME ZONE";
        }
        if (column.endsWith("_at")) {
            return "TIMESTAMP";
        }
        if (column.startsWith("valid_")) {
            return "DATE";
        }
        if (column.startsWith("minutes") || NUMBERS.contains(column)) {
            return "NUMERIC(9, 2)";
        }
        if (ANSWERS.contains(column)) {
            return "BOOLEAN";
        }
        return column.equals("travel_km") ? "DOUBLE PRECISION" : "VARCHAR(4000)";
    }

    private static void set(PreparedStatement insert, int position, String column, String text) throws Exception {
        if (text.isEmpty()) {
            insert.setNull(position, type(column).equals("BOOLEAN") ? Types.BOOLEAN : type(column).startsWith("TIMESTAMP") ? Types.TIMESTAMP
                    : type(column).equals("DATE") ? Types.DATE : type(column).startsWith("V") ? Types.VARCHAR : Types.NUMERIC);
        } else if (MOMENTS.contains(column)) {
            insert.setObject(position, text.length() > 16 ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Brussels")).toOffsetDateTime());
        } else if (column.endsWith("_at")) {
            insert.setObject(position, LocalDateTime.parse(text));
        } else if (column.startsWith("valid_")) {
            insert.setObject(position, LocalDate.parse(text));
        } else if (ANSWERS.contains(column)) {
            insert.setBoolean(position, Set.of("oui", "true", "yes", "1").contains(text));
        } else if (type(column).startsWith("N")) {
            insert.setBigDecimal(position, new BigDecimal(text.replace(',', '.')));
        } else if (type(column).startsWith("D")) {
            insert.setDouble(position, Double.parseDouble(text.replace(',', '.')));
        } else {
            insert.setString(position, column.equals("value") ? text.replace(',', '.') : text);
        }
    }
}
