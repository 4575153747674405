package be.regie.report;

import be.regie.money.Amount;
import java.time.LocalDate;
import java.util.Comparator;

/** A prestation started in an earlier month than the one that bills it; the oldest stand first. */
public record LateWork(String prestationId, String customerId, String invoice, LocalDate day, Amount net)
        implements Comparable<LateWork> {

    private static final Comparator<LateWork> OLDEST_FIRST =
            Comparator.comparing(LateWork::day).thenComparing(LateWork::prestationId);

    @Override
    public int compareTo(LateWork other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
