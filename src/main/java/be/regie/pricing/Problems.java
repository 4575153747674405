package be.regie.pricing;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.prestation.Prestation;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that stands in the way of pricing one prestation, in words. */
final class Problems {

    private final Prestation prestation;
    private final LocalDate day;
    private final List<Problem> found = new ArrayList<>(0);

    Problems(Prestation prestation, LocalDate day) {
        this.prestation = prestation;
        this.day = day;
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
            notAccepted("", "remote work needs the customer's acceptance of the conditions beforehand; there is none");
        } else if (prestation.conditionsAcceptedAt().get().isAfter(prestation.startedAt())) {
            notAccepted(prestation.conditionsAcceptedAt().get().toString(),
                    "the conditions were accepted after the remote work started, at " + prestation.startedAt());
        }
    }

    Optional<Rule> unlessInForce(Optional<Rule> rule, RuleKind kind, String appliesTo) {
        if (rule.isEmpty()) {
            add(RejectCode.NO_RULE_IN_FORCE, "started_at", day.toString(),
                    "no rule " + kind.label() + " for " + appliesTo + " is in force on " + day,
                    "add a row " + kind.label() + ";" + appliesTo + " to conditions.csv that is valid on " + day);
        }
        return rule;
    }

    /** @param called in words what the contract has, e.g. {@code level GOLD} */
    Optional<Rule> unlessKnown(Optional<Rule> coefficient, Contract contract, String called, String appliesTo) {
        if (coefficient.isEmpty()) {
            add(RejectCode.UNKNOWN_CONTRACT_LEVEL, "customer_id", prestation.customerId(),
                    "contract " + contract.contractId() + " has " + called + ", for which no coefficient is in force on " + day,
                    "add a row coefficient;" + appliesTo + " to conditions.csv that is valid on " + day
                            + ", or correct the contract in contracts.csv");
        }
        return coefficient;
    }

    private void notAccepted(String value, String message) {
        add(RejectCode.CONDITIONS_NOT_ACCEPTED, "conditions_accepted_at", value, message,
                "enter in the archive when the customer accepted, at the latest at the start of the work; "
                        + "without acceptance this work cannot be billed");
    }

    private void add(RejectCode code, String field, String value, String message, String remedy) {
        found.add(new Problem(code, field, value, message, remedy));
    }
}
