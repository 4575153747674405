package be.regie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where every row of the archive ended, in the order in which people read it. */
public final class ReconciliationTable {

    /** @param key as in {@code report.json} */
    public record Row(String key, String label, long count) {
    }

    private static final List<Row> ORDER = List.of(
            new Row("READ", "rows read from the archive", 0),
            new Row("KEPT", "taken in earlier and no longer in the archive", 0),
            new Row("BILLED", "billed this month", 0),
            new Row("COVERED", "covered by a contract, not invoiced", 0),
            new Row("EARLIER", "billed or covered in an earlier month", 0),
            new Row("OPEN", "archived in a month still open", 0),
            new Row("WAITING", "waiting: not archived yet", 0),
            new Row("REPEATED", "the same row again", 0),
            new Row("REJECTED", "rejected, see rejects.csv", 0));

    private ReconciliationTable() {
    }

    /** The rows with their counts: the first two are the sum of all others. */
    public static List<Row> rows(Map<String, Long> places) {
        List<Row> rows = new ArrayList<>();
        ORDER.forEach(row -> rows.add(new Row(row.key().toLowerCase(java.util.Locale.ROOT), row.label(),
                places.getOrDefault(row.key(), 0L))));
        return rows;
    }
}
