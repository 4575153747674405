package be.regie.pricing;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.conditions.WorkingCalendar;
import be.regie.prestation.Prestation;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that stands in the way of pricing one prestation, in words. */
final class Problems {

    private final Prestation prestation;
    private final LocalDate day;
    private final WorkingCalendar calendar;
    private final List<Problem> found = new ArrayList<>(0);

    /** @param calendar whose clock shows times as the supplier knows them */
    Problems(Prestation prestation, LocalDate day, WorkingCalendar calendar) {
        this.prestation = prestation;
        this.day = day;
        this.calendar = calendar;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** R4: remote work needs the conditions accepted before it, or at its very start. */
    void unlessAccepted() {
        if (prestation.conditionsAcceptedAt().isEmpty()) {
            notAccepted("", Words.of("accepted.none"));
        } else if (prestation.conditionsAcceptedAt().get().isAfter(prestation.startedAt())) {
            notAccepted(calendar.timeOf(prestation.conditionsAcceptedAt().get()).toString(),
                    Words.of("accepted.late", calendar.timeOf(prestation.startedAt())));
        }
    }

    Optional<Rule> unlessInForce(Optional<Rule> rule, RuleKind kind, String appliesTo) {
        if (rule.isEmpty()) {
            add(RejectCode.NO_RULE_IN_FORCE, "started_at", day.toString(), Advice.of("rule.none", kind.label(), appliesTo, day));
        }
        return rule;
    }

    /** @param called what the contract has, e.g. {@code level GOLD} */
    Optional<Rule> unlessKnown(Optional<Rule> coefficient, Contract contract, Words called, String appliesTo) {
        if (coefficient.isEmpty()) {
            add(RejectCode.UNKNOWN_CONTRACT_LEVEL, "customer_id", prestation.customerId(),
                    Advice.of("coefficient.none", contract.contractId(), called, day, appliesTo));
        }
        return coefficient;
    }

    private void notAccepted(String value, Words message) {
        add(RejectCode.CONDITIONS_NOT_ACCEPTED, "conditions_accepted_at", value, new Advice(message, Words.of("accepted.enter")));
    }

    private void add(RejectCode code, String field, String value, Advice advice) {
        found.add(new Problem(code, field, value, advice));
    }
}
