package be.regie.report;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.RuleKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The kinds of contract (R5, R11): none, one without an SLA, one with. A level is an SLA where a take-in-charge row
 * names it on the day of the work. Written {@code no-contract}, {@code contract:BASIC}, {@code sla:GOLD}.
 */
public final class ContractKind {

    public static final String NONE = "no-contract";
    public static final String WITHOUT_SLA = "contract:";
    public static final String SLA = "sla:";

    /** None, then those without an SLA, then SLAs; each by level. */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(kind -> kind.equals(NONE) ? 0 : kind.startsWith(SLA) ? 2 : 1)
                    .thenComparing(Comparator.naturalOrder());

    private ContractKind() {
    }

    static String of(Optional<Contract> contract, Conditions conditions, LocalDate day) {
        return contract.map(held -> (conditions.find(RuleKind.TAKE_IN_CHARGE, Conditions.contract(held.level()), day).isPresent()
                ? SLA : WITHOUT_SLA) + held.level()).orElse(NONE);
    }

    /** The level of a kind, "" without a contract. */
    static String level(String kind) {
        return kind.equals(NONE) ? "" : kind.substring(kind.indexOf(':') + 1);
    }
}
