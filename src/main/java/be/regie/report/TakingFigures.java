package be.regie.report;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.invoice.Reference;
import be.regie.money.Decimals;
import be.regie.prestation.Prestation;
import be.regie.pricing.PricedPrestation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts how requests were taken in charge (R11). A request with several prestations counts once: from its introduction
 * to the first taking in charge, under the contract of the first work; it is resolved by the last archiving. Only one
 * customer's requests are kept at a time.
 */
final class TakingFigures {

    /** @param delay empty where no delay was in force */
    private record Request(
            String id, String customerId, String kind, Optional<Rule> delay, Instant workedAt,
            Optional<Instant> requestedAt, Optional<Instant> takenAt, Optional<Instant> archivedAt) {

        Request and(Request other) {
            Request first = other.workedAt.isBefore(workedAt) ? other : this;
            return new Request(id, customerId, first.kind, first.delay, first.workedAt, first(requestedAt, other.requestedAt),
                    first(takenAt, other.takenAt), last(archivedAt, other.archivedAt));
        }

        private static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
            return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
        }

        private static Optional<Instant> last(Optional<Instant> one, Optional<Instant> other) {
            return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
        }
    }

    private final Reference reference;
    private final SortedMap<Delay, DelayCounts> delays = new TreeMap<>();
    private final Top<SlowTaking> slowest = new Top<>(Taking.SLOWEST);
    private final SortedMap<Integer, Long> resolved = new TreeMap<>();
    private final Map<String, Request> ofCustomer = new LinkedHashMap<>();
    private String customerId = "";
    private long unmeasured;

    TakingFigures(Reference reference) {
        this.reference = reference;
    }

    void add(PricedPrestation priced, String kind, LocalDate day) {
        Prestation prestation = priced.prestation();
        if (!prestation.customerId().equals(customerId)) {
            countCustomer();
            customerId = prestation.customerId();
        }
        Optional<Rule> delay = reference.conditions().takeInCharge(priced.time().contract().map(Contract::level), day);
        String id = prestation.requestId().isEmpty() ? prestation.id() : prestation.requestId();
        ofCustomer.merge(id, new Request(id, customerId, kind, delay, prestation.startedAt(), prestation.requestedAt(),
                prestation.takenAt(), prestation.archivedAt()), Request::and);
    }

    private void countCustomer() {
        ofCustomer.values().forEach(this::count);
        ofCustomer.clear();
    }

    private void count(Request request) {
        if (request.requestedAt.isPresent() && request.archivedAt.isPresent()) {
            resolved.merge(resolutionDays(request.requestedAt.get(), request.archivedAt.get()), 1L, Long::sum);
        }
        if (request.requestedAt.isEmpty() || request.takenAt.isEmpty() || request.delay.isEmpty()) {
            unmeasured++;
            return;
        }
        Instant requested = request.requestedAt.get();
        Instant taken = request.takenAt.get();
        Rule rule = request.delay.get();
        Delay delay = new Delay(request.kind, Decimals.plain(rule.value()), rule.unit());
        boolean sameDay = day(requested).equals(day(taken));
        boolean within = reference.calendar().takenWithin(rule, requested, taken, reference.conditions());
        delays.merge(delay, new DelayCounts(delay, 1, sameDay ? 1 : 0, within ? 1 : 0), DelayCounts::plus);
        long seconds = Duration.between(requested, taken).toSeconds();
        if (slowest.mayKeep(last -> within != last.within() ? last.within() : seconds >= last.seconds())) {
            slowest.add(new SlowTaking(request.id, request.customerId, requested, taken, seconds, delay, within));
        }
    }

    private int resolutionDays(Instant requested, Instant archived) {
        long days = ChronoUnit.DAYS.between(day(requested), day(archived));
        int most = 0;
        for (int from : Taking.RESOLUTION_DAYS) {
            most = from <= days ? Math.max(most, from) : most;
        }
        return most;
    }

    private LocalDate day(Instant instant) {
        return reference.calendar().dayOf(instant);
    }

    Taking finish() {
        countCustomer();
        return new Taking(new ArrayList<>(delays.values()), unmeasured, slowest.kept(), resolved);
    }
}
