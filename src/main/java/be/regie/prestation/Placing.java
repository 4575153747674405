package be.regie.prestation;

import be.regie.prestation.Tally.Place;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which month bills a prestation, and in which place its row is counted: rejected, waiting, or of an open month. */
final class Placing {

    private final ZoneId zone;
    private final int lastIssued;
    private final Function<Prestation, List<Problem>> check;
    private final Consumer<Reject> rejects;
    private final Consumer<Prestation> waiting;
    private final Tally tally = new Tally();

    Placing(ZoneId zone, int lastIssued, Function<Prestation, List<Problem>> check, Consumer<Reject> rejects, Consumer<Prestation> waiting) {
        this.zone = zone;
        this.lastIssued = lastIssued;
        this.check = check;
        this.rejects = rejects;
        this.waiting = waiting;
    }

    Tally tally() {
        return tally;
    }

    int lastIssued() {
        return lastIssued;
    }

    /** By what the conditions, contracts and customers of today say. */
    void place(Prestation prestation, String file, long line, int period) {
        List<Problem> problems = check.apply(prestation);
        if (!problems.isEmpty()) {
            reject(problems.stream().map(problem -> new Reject(file, line, prestation.id(), problem)).toList());
        } else if (period == KnownPrestation.WAITING) {
            waiting.accept(prestation);
            tally.add(Place.WAITING);
        } else {
            tally.add(Place.OPEN, period, 1);
        }
    }

    /** One row, for one reason or several. */
    void reject(List<Reject> reasons) {
        reasons.forEach(rejects);
        tally.add(Place.REJECTED);
    }

    /** A row with what its fields show, with {@code further}, and with what stands against it however the wrong fields are mended. */
    void reject(RefusedRow row, List<Problem> further) {
        Reject first = row.rejects().getFirst();
        List<Reject> reasons = new ArrayList<>(row.rejects());
        Stream.concat(further.stream(), row.readable().stream().flatMap(readable -> check.apply(readable).stream()).filter(problem -> stays(problem, row)))
                .forEach(problem -> reasons.add(new Reject(first.file(), first.line(), first.prestationId(), problem)));
        reject(reasons);
    }

    private static boolean stays(Problem problem, RefusedRow row) {
        return switch (problem.code()) {
            case UNKNOWN_CUSTOMER, CUSTOMER_ROW_REJECTED -> row.has(PrestationColumn.CUSTOMER_ID);
            case CONDITIONS_NOT_ACCEPTED -> row.has(PrestationColumn.MODE) && row.has(PrestationColumn.STARTED_AT)
                    && row.has(PrestationColumn.CONDITIONS_ACCEPTED_AT);
            case MALFORMED_ROW, MISSING_VALUE, BAD_VALUE, DUPLICATE_ID, PHASES_DO_NOT_ADD_UP, NO_RULE_IN_FORCE, UNKNOWN_CONTRACT_LEVEL,
                    CHANGED_AFTER_BILLING, INVALID_IDENTIFIER, OVERLAPPING_CONTRACTS -> false;
        };
    }

    int period(Prestation prestation) {
        return prestation.archivedAt().map(this::month).map(month -> Math.max(month, firstOpen()))
                .orElse(KnownPrestation.WAITING);
    }

    private int month(Instant instant) {
        return Months.number(YearMonth.from(instant.atZone(zone)));
    }

    private int firstOpen() {
        return lastIssued == 0 ? 0 : Months.next(lastIssued);
    }

    boolean isBilled(KnownPrestation known) {
        return known.period() > 0 && known.period() <= lastIssued;
    }
}
