package be.regie.report;

import be.regie.table.Columns;
import be.regie.table.CsvTable;
import be.regie.table.Row;
import be.regie.table.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A row of {@code rejects.csv} or {@code waiting.csv} as the overview shows it; columns that a file has not are "". */
public record StateRow(String file, String line, String prestationId, String customerId, String code, String field, String value, String message, String remedy) {

    private enum StateColumn {
        FILE, LINE, PRESTATION_ID, CUSTOMER_ID, CODE, FIELD, VALUE, MESSAGE, REMEDY
    }

    /** The first rows of a file and how many it has; none where there is no file. */
    public record Read(List<StateRow> first, long count) {
    }

    public static Read first(Path path, int limit) {
        List<StateRow> first = new ArrayList<>();
        long count = 0;
        if (Files.exists(path)) {
            try (Rows rows = new CsvTable(path, path.getFileName().toString())
                    .open(Columns.of(StateColumn.class, EnumSet.of(StateColumn.PRESTATION_ID)))) {
                while (rows.hasNext()) {
                    if (rows.next() instanceof Row row && count++ < limit) {
                        first.add(of(row));
                    }
                }
            }
        }
        return new Read(first, count);
    }

    private static StateRow of(Row row) {
        return new StateRow(row.text(StateColumn.FILE), row.text(StateColumn.LINE), row.text(StateColumn.PRESTATION_ID),
                row.text(StateColumn.CUSTOMER_ID), row.text(StateColumn.CODE), row.text(StateColumn.FIELD),
                row.text(StateColumn.VALUE), row.text(StateColumn.MESSAGE), row.text(StateColumn.REMEDY));
    }
}
