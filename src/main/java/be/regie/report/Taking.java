package be.regie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How requests were taken in charge, and apart from it how they were resolved (R11).
 *
 * @param delays     by promised delay
 * @param unmeasured requests without the moment of the request or of taking in charge, or without a delay in force
 * @param slowest    see {@link SlowTaking}
 * @param resolved   requests by calendar days from request to archiving: 0, 1, 2 to 5, 6 to 15 and more, by the first of them
 */
public record Taking(
        List<DelayCounts> delays, long unmeasured, List<SlowTaking> slowest, SortedMap<Integer, Long> resolved) {

    static final int SLOWEST = 10;
    static final List<Integer> RESOLUTION_DAYS = List.of(0, 1, 2, 6, 16);

    public static final Taking NOTHING = new Taking(List.of(), 0, List.of(), new TreeMap<>());

    public long requests() {
        return delays.stream().mapToLong(DelayCounts::requests).sum();
    }

    public long sameDay() {
        return delays.stream().mapToLong(DelayCounts::sameDay).sum();
    }

    public long within() {
        return delays.stream().mapToLong(DelayCounts::within).sum();
    }

    Taking plus(Taking other) {
        SortedMap<Delay, DelayCounts> sums = new TreeMap<>();
        delays.forEach(counts -> sums.merge(counts.delay(), counts, DelayCounts::plus));
        other.delays.forEach(counts -> sums.merge(counts.delay(), counts, DelayCounts::plus));
        SortedMap<Integer, Long> days = new TreeMap<>(resolved);
        other.resolved.forEach((day, count) -> days.merge(day, count, Long::sum));
        return new Taking(new ArrayList<>(sums.values()), unmeasured + other.unmeasured,
                new Top<SlowTaking>(SLOWEST).addAll(slowest).addAll(other.slowest).kept(), days);
    }
}
