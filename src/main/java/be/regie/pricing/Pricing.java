package be.regie.pricing;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.Contracts;
import be.regie.conditions.WorkingCalendar;
import be.regie.prestation.Prestation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The value of prestations under the conditions (R1 to R8, R10): the first of two phases, cheap and blind to all other
 * prestations, so that every row can be checked every night. The second, {@link IncludedTime}, covers what a contract
 * includes (R9) and gives the price. Immutable and thread-safe.
 */
public final class Pricing {

    private final Conditions conditions;
    private final Contracts contracts;
    private final WorkingCalendar calendar;

    public Pricing(Conditions conditions, Contracts contracts, WorkingCalendar calendar) {
        this.conditions = conditions;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    /** The value at the rules and contract of the day of the work (R4), or every problem that stands in its way. */
    public Valuation value(Prestation prestation) {
        LocalDate day = calendar.dayOf(prestation.startedAt());
        Optional<Contract> contract = contracts.contractOf(prestation.customerId(), day);
        boolean outOfHours = prestation.outOfHours()
                .orElseGet(() -> calendar.isOutOfHours(prestation.startedAt(), conditions));
        return new Derivation(conditions, prestation, day, contract, outOfHours, new Problems(prestation, day, calendar)).result();
    }
}
