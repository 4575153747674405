package be.regie.prestation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts where every row of an intake ended: each in exactly one place. */
public final class Tally {

    /** Where a row can end. */
    public enum Place {
        /** all rows of the archive as it was read */
        READ,
        /** rows taken in earlier, not billed, and no longer in the archive */
        KEPT,
        /** refused, see rejects.csv */
        REJECTED,
        /** the same row again in one intake */
        REPEATED,
        /** not archived yet (R12) */
        WAITING,
        /** billed or covered in an earlier month */
        EARLIER,
        /** archived and not billed: to be billed in the month named with it */
        OPEN,
        /** released by a credit note since the intake: no place of a row, but to be billed in the month named with it too */
        RELEASED
    }

    private final Map<Place, Map<Integer, Long>> counts = new EnumMap<>(Place.class);

    public void add(Place place, int period, long rows) {
        counts.computeIfAbsent(place, p -> new TreeMap<>()).merge(period, rows, Long::sum);
    }

    public void add(Place place) {
        add(place, 0, 1);
    }

    public long of(Place place) {
        return counts.getOrDefault(place, Map.of()).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows to be billed in the months from {@code first} to {@code last}, as numbers. */
    public long open(int first, int last) {
        return counts.getOrDefault(Place.OPEN, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey() >= first && entry.getKey() <= last)
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** The months that have rows to bill, with those that credit notes have released since. */
    public Map<Integer, Long> openMonths() {
        Map<Integer, Long> open = new TreeMap<>(counts.getOrDefault(Place.OPEN, Map.of()));
        counts.getOrDefault(Place.RELEASED, Map.of()).forEach((month, rows) -> open.merge(month, rows, Long::sum));
        return open;
    }

    public Map<Place, Map<Integer, Long>> counts() {
        return counts;
    }
}
