package be.regie.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where every row of the archive ended, in the order in which people read it. */
public final class ReconciliationTable {

    /**
     * @param key   as in {@code report.json}
     * @param isSum of the others: rows read, and rows kept from earlier
     */
    public record Row(String key, boolean isSum, long count) {
    }

    private static final List<String> SUMMED = List.of("READ", "KEPT");
    private static final List<String> ORDER = List.of(
            "READ", "KEPT", "BILLED", "COVERED", "EARLIER", "OPEN", "WAITING", "REPEATED", "REJECTED");

    private ReconciliationTable() {
    }

    /** The rows with their counts: those that are sums add up to all the others. */
    public static List<Row> rows(Map<String, Long> places) {
        return ORDER.stream().map(place -> new Row(place.toLowerCase(Locale.ROOT), SUMMED.contains(place),
                places.getOrDefault(place, 0L))).toList();
    }
}
