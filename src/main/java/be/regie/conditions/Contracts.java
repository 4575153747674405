package be.regie.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All contracts, found by customer and day. Immutable. */
public final class Contracts {

    private final List<Contract> contracts;
    private final Map<String, Timeline<Contract>> byCustomer;

    private Contracts(List<Contract> contracts) {
        this.contracts = List.copyOf(contracts);
        this.byCustomer = Timeline.byName(contracts, Contract::customerId);
    }

    /** @throws IllegalArgumentException if contracts overlap or end before they begin; see {@link #overlaps} */
    public static Contracts of(List<Contract> contracts) {
        return new Contracts(contracts);
    }

    /** The pairs of contracts of one customer that are in force on the same day; none among good contracts. */
    public static List<Overlap<Contract>> overlaps(List<Contract> contracts) {
        return Timeline.overlaps(contracts, Contract::customerId);
    }

    /** All contracts, in the order in which they were given. */
    public List<Contract> contracts() {
        return contracts;
    }

    /** The contract of a customer in force on the day of the work, if it has one then. */
    public Optional<Contract> contractOf(String customerId, LocalDate day) {
        Timeline<Contract> timeline = byCustomer.get(customerId);
        return timeline == null ? Optional.empty() : timeline.inForceOn(day);
    }
}
