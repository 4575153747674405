package be.regie.report;

import java.time.Instant;
import java.util.Comparator;

/**
 * A request in the list of those taken in charge most slowly (R11): those beyond their delay first, then by time gone.
 *
 * @param requestId the helpdesk's ticket, or the prestation's id where it has none
 * @param seconds   from request to taking in charge, nights and holidays too
 */
public record SlowTaking(
        String requestId, String customerId, Instant requestedAt, Instant takenAt, long seconds, Delay delay, boolean within)
        implements Comparable<SlowTaking> {

    private static final Comparator<SlowTaking> SLOWEST_FIRST =
            Comparator.comparing(SlowTaking::within).thenComparing(Comparator.comparingLong(SlowTaking::seconds).reversed())
                    .thenComparing(SlowTaking::requestId).thenComparing(SlowTaking::customerId);

    @Override
    public int compareTo(SlowTaking other) {
        return SLOWEST_FIRST.compare(this, other);
    }
}
