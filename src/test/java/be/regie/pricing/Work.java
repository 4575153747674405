package be.regie.pricing;

import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** A prestation for tests, told by what matters to its price. */
final class Work {

    private String id = "P-1";
    private String customer = "None";
    private Instant started = Instant.parse("2026-10-05T08:00:00Z");
    private int minutes = 30;
    private Mode mode = Mode.REMOTE;
    private boolean toolReady = true;
    private boolean urgent;
    private Optional<Boolean> outOfHours = Optional.of(false);
    private int trips;
    private BigDecimal travelKm = BigDecimal.ZERO;
    private Optional<Instant> accepted = Optional.of(Instant.parse("2020-01-01T00:00:00Z"));

    /** From a row of the table Prestations of a {@link Book}. */
    static Prestation of(Map<String, String> row) {
        Work work = new Work().id(row.get("case")).customer(row.get("customer")).started(row.get("started"))
                .mode(Mode.valueOf(row.get("mode"))).minutes(Integer.parseInt(row.get("minutes")))
                .urgent(row.get("urgent").equals("yes")).travel(Integer.parseInt(row.get("trips")), row.get("km"));
        work.toolReady = !row.get("tool").equals("missing");
        work.outOfHours = row.get("out of hours").isEmpty()
                ? Optional.empty() : Optional.of(row.get("out of hours").equals("yes"));
        return work.done();
    }

    Work id(String value) {
        id = value;
        return this;
    }

    Work customer(String value) {
        customer = value;
        return this;
    }

    /** Brussels time, or an instant where it ends in Z. */
    Work started(String value) {
        return started(value.endsWith("Z")
                ? Instant.parse(value.replace("Z", ":00Z"))
                : LocalDateTime.parse(value).atZone(Book.BRUSSELS).toInstant());
    }

    Work started(Instant value) {
        started = value;
        return this;
    }

    Work minutes(int value) {
        minutes = value;
        return this;
    }

    Work mode(Mode value) {
        mode = value;
        return this;
    }

    Work toolMissing(boolean value) {
        toolReady = !value;
        return this;
    }

    Work urgent(boolean value) {
        urgent = value;
        return this;
    }

    Work outOfHours(boolean value) {
        outOfHours = Optional.of(value);
        return this;
    }

    Work travel(int value, String km) {
        trips = value;
        travelKm = new BigDecimal(km);
        return this;
    }

    Work accepted(Optional<Instant> value) {
        accepted = value;
        return this;
    }

    Prestation done() {
        return new Prestation(id, "", customer, "", Optional.empty(), Optional.empty(), Optional.empty(), started,
                minutes, Optional.empty(), mode, toolReady, urgent, outOfHours, trips, travelKm, accepted,
                Optional.of(Instant.parse("2027-06-01T10:00:00Z")), "T1", "");
    }
}
