package be.regie.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.Contracts;
import be.regie.conditions.Rule;
import be.regie.conditions.WorkingCalendar;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static final Book BOOK = Book.read("worked-examples.md");

    @Test
    void remote_work_may_be_accepted_up_to_its_very_start() {
        Instant start = Instant.parse("2026-10-05T08:00:00Z");
        Work work = new Work().started(start);

        assertThat(problems(work.accepted(Optional.of(start)).done())).isEmpty();
        assertThat(problems(work.accepted(Optional.of(start.plusSeconds(1))).done()))
                .extracting(Problem::code, Problem::field, Problem::value)
                .containsExactly(tuple(
                        RejectCode.CONDITIONS_NOT_ACCEPTED, "conditions_accepted_at", "2026-10-05T10:00:01"));
    }

    @Test
    void remote_work_without_acceptance_is_refused_and_other_work_is_not() {
        Work work = new Work().accepted(Optional.empty());

        assertThat(problems(work.done())).extracting(Problem::code)
                .containsExactly(RejectCode.CONDITIONS_NOT_ACCEPTED);
        assertThat(problems(work.mode(Mode.ONSITE).done())).isEmpty();
        assertThat(problems(work.mode(Mode.WORKSHOP).done())).isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            rule        | named in the message
            rate        | no rule hourly-rate for * is in force on 2026-10-05
            min-60      | no rule minimum for remote-tool-missing is in force on 2026-10-05
            no-contract | no rule coefficient for no-contract is in force on 2026-10-05
            urgent      | no rule surcharge for urgent is in force on 2026-10-05
            late        | no rule surcharge for out-of-hours is in force on 2026-10-05
            trip        | no rule travel-trip for * is in force on 2026-10-05
            km          | no rule travel-km for * is in force on 2026-10-05
            """)
    void a_missing_rule_is_named_to_the_prestation_that_needs_it(String rule, String message) {
        Prestation needsAll = new Work().toolMissing(true).urgent(true).outOfHours(true).travel(1, "1").done();

        assertThat(problems(needsAll, without(rule))).extracting(Problem::code, problem -> problem.advice().message().toString())
                .containsExactly(tuple(RejectCode.NO_RULE_IN_FORCE, message));
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"min-60", "basic", "gold", "extended", "urgent", "late", "trip", "km", "vat"})
    void a_missing_rule_is_nothing_to_the_prestations_that_do_not_need_it(String rule) {
        assertThat(problems(new Work().done(), without(rule))).isEmpty();
    }

    @Test
    void all_problems_are_told_and_not_only_the_first() {
        Prestation prestation = new Work().accepted(Optional.empty()).urgent(true).travel(1, "1")
                .started("2025-12-31T23:59").done();

        assertThat(problems(prestation)).extracting(Problem::code).containsExactly(
                RejectCode.CONDITIONS_NOT_ACCEPTED, RejectCode.NO_RULE_IN_FORCE, RejectCode.NO_RULE_IN_FORCE,
                RejectCode.NO_RULE_IN_FORCE, RejectCode.NO_RULE_IN_FORCE, RejectCode.NO_RULE_IN_FORCE,
                RejectCode.NO_RULE_IN_FORCE);
        assertThat(problems(prestation)).allSatisfy(problem -> assertThat(problem.advice().remedy().toString()).isNotBlank());
    }

    @Test
    void an_unknown_level_or_option_is_told_with_its_contract_and_remedy() {
        Contract contract = new Contract("K-1", "None", "PLATINUM", List.of("EXTENDED", "NIGHT"), BigDecimal.ZERO,
                LocalDate.of(2026, 1, 1), Optional.empty());

        assertThat(problems(new Work().done(), BOOK.rules(), List.of(contract))).extracting(Problem::code, Problem::field, Problem::value,
                problem -> problem.advice().message().toString(), problem -> problem.advice().remedy().toString()).containsExactly(
                tuple(RejectCode.UNKNOWN_CONTRACT_LEVEL, "customer_id", "None",
                        "contract K-1 has level PLATINUM, for which no coefficient is in force on 2026-10-05",
                        "Add a row coefficient;contract:PLATINUM to conditions.csv that is valid on 2026-10-05, "
                                + "or correct the contract in contracts.csv"),
                tuple(RejectCode.UNKNOWN_CONTRACT_LEVEL, "customer_id", "None",
                        "contract K-1 has option NIGHT, for which no coefficient is in force on 2026-10-05",
                        "Add a row coefficient;option:NIGHT to conditions.csv that is valid on 2026-10-05, "
                                + "or correct the contract in contracts.csv"));
    }

    private static List<Rule> without(String id) {
        List<Rule> rules = BOOK.rules().stream().filter(rule -> !rule.id().equals(id)).toList();
        assertThat(rules).hasSize(BOOK.rules().size() - 1);
        return rules;
    }

    private static List<Problem> problems(Prestation prestation) {
        return problems(prestation, BOOK.rules());
    }

    private static List<Problem> problems(Prestation prestation, List<Rule> rules) {
        return problems(prestation, rules, BOOK.contracts());
    }

    private static List<Problem> problems(Prestation prestation, List<Rule> rules, List<Contract> contracts) {
        Pricing pricing =
                new Pricing(Conditions.of(rules), Contracts.of(contracts), new WorkingCalendar(Book.BRUSSELS));
        return switch (pricing.value(prestation)) {
            case Valued valued -> List.of();
            case Refused refused -> refused.problems();
        };
    }
}
