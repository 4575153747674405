package be.regie.prestation;

import be.regie.table.Columns;
import be.regie.table.Csv;
import be.regie.table.Rows;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the archive for tests: a sound one, with some fields changed. */
final class PrestationTable {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private PrestationTable() {
    }

    /** A sound remote prestation, {@code column=value} changed. */
    static Map<String, String> row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        for (PrestationColumn column : PrestationColumn.values()) {
            row.put(Columns.name(column), "");
        }
        row.put("prestation_id", "P1");
        row.put("customer_id", "C1");
        row.put("started_at", "2026-10-01T10:00");
        row.put("minutes", "20");
        row.put("mode", "REMOTE");
        row.put("remote_tool_ready", "true");
        row.put("conditions_accepted_at", "2026-10-01T09:55");
        row.put("archived_at", "2026-10-01T18:00");
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (row.put(change.substring(0, equals), change.substring(equals + 1)) == null) {
                throw new IllegalArgumentException(change);
            }
        }
        return row;
    }

    static String csv(char separator, Map<String, String> row) {
        String between = String.valueOf(separator);
        return String.join(between, row.keySet()) + "\n"
                + String.join(between, row.values().stream().map(value -> '"' + value.replace("\"", "\"\"") + '"').toList())
                + "\n";
    }

    static List<Reading> read(Path folder, String csv) {
        PrestationReader reader = new PrestationReader(BRUSSELS);
        List<Reading> readings = new ArrayList<>();
        try (Rows rows = Csv.table(folder, "2026-10.csv", csv).open(PrestationReader.COLUMNS)) {
            rows.forEachRemaining(row -> readings.add(reader.read(row)));
        }
        return readings;
    }

    static Reading read(Path folder, char separator, String... changes) {
        return read(folder, csv(separator, row(changes))).getFirst();
    }

    /** The prestation of a sound row. */
    static Prestation good(Path folder, String... changes) {
        return switch (read(folder, ';', changes)) {
            case PrestationRow row -> row.prestation();
            case RefusedRow refused -> throw new AssertionError(refused);
        };
    }
}
