package be.regie.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "none", delimiter = '|', textBlock = """
            day        | version
            2025-12-31 | none
            2026-01-01 | first
            2026-03-31 | first
            2026-04-01 | none
            2026-04-30 | none
            2026-05-01 | second
            2026-06-30 | second
            2026-07-01 | third
            9999-12-31 | third
            """)
    void the_version_in_force_is_found_with_both_ends_of_its_days(LocalDate day, String version) {
        Conditions conditions = Conditions.of(List.of(
                rule("third", RuleKind.MINIMUM, "*", "2026-07-01", ""),
                rule("first", RuleKind.MINIMUM, "*", "2026-01-01", "2026-03-31"),
                rule("second", RuleKind.MINIMUM, "*", "2026-05-01", "2026-06-30")));

        assertThat(conditions.minimum(false, day).map(Rule::id)).isEqualTo(Optional.ofNullable(version));
    }

    @Test
    void each_question_has_its_own_row_and_no_other() {
        Conditions conditions = Conditions.of(List.of(
                always("rate", RuleKind.HOURLY_RATE, "*"), always("rate-site", RuleKind.HOURLY_RATE, "ONSITE"),
                always("min", RuleKind.MINIMUM, "*"),
                always("none", RuleKind.COEFFICIENT, "no-contract"),
                always("gold", RuleKind.COEFFICIENT, "contract:GOLD"),
                always("night", RuleKind.COEFFICIENT, "option:NIGHT"),
                always("urgent", RuleKind.SURCHARGE, "urgent"), always("late", RuleKind.SURCHARGE, "out-of-hours"),
                always("trip", RuleKind.TRAVEL_TRIP, "*"), always("trip-gold", RuleKind.TRAVEL_TRIP, "contract:GOLD"),
                always("km", RuleKind.TRAVEL_KM, "*"), always("tue", RuleKind.OPENING_HOURS, "tue"),
                always("no-sla", RuleKind.TAKE_IN_CHARGE, "no-sla"),
                always("sla", RuleKind.TAKE_IN_CHARGE, "contract:GOLD"), always("vat", RuleKind.VAT, "STANDARD"),
                always("weekend", RuleKind.SURCHARGE, "weekend")));

        assertThat(List.of(conditions.hourlyRate("REMOTE", DAY), conditions.hourlyRate("ONSITE", DAY),
                conditions.minimum(false, DAY), conditions.noContract(DAY), conditions.contractLevel("GOLD", DAY),
                conditions.contractOption("NIGHT", DAY), conditions.urgent(DAY), conditions.outOfHours(DAY),
                conditions.travelTrip(Optional.empty(), DAY), conditions.travelTrip(Optional.of("BASIC"), DAY),
                conditions.travelTrip(Optional.of("GOLD"), DAY), conditions.travelKm(Optional.of("GOLD"), DAY),
                conditions.openingHours(DayOfWeek.TUESDAY, DAY), conditions.takeInCharge(Optional.empty(), DAY),
                conditions.takeInCharge(Optional.of("BASIC"), DAY), conditions.takeInCharge(Optional.of("GOLD"), DAY),
                conditions.vatRate(DAY)).stream().map(found -> found.orElseThrow().id()).toList())
                .containsExactly("rate", "rate-site", "min", "none", "gold", "night", "urgent", "late", "trip", "trip",
                        "trip-gold", "km", "tue", "no-sla", "no-sla", "sla", "vat");
        assertThat(List.of(conditions.minimum(true, DAY), conditions.contractLevel("NIGHT", DAY),
                conditions.contractOption("GOLD", DAY), conditions.openingHours(DayOfWeek.MONDAY, DAY)))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void a_specific_row_wins_only_on_the_days_it_is_in_force() {
        Conditions conditions = Conditions.of(List.of(
                always("rate", RuleKind.HOURLY_RATE, "*"),
                rule("rate-site", RuleKind.HOURLY_RATE, "ONSITE", "2026-01-01", "2026-10-05")));

        assertThat(conditions.hourlyRate("ONSITE", DAY).orElseThrow().id()).isEqualTo("rate-site");
        assertThat(conditions.hourlyRate("ONSITE", DAY.plusDays(1)).orElseThrow().id()).isEqualTo("rate");
    }

    @Test
    void rows_that_meet_on_a_single_day_overlap_and_rows_that_follow_each_other_do_not() {
        Rule first = rule("first", RuleKind.MINIMUM, "*", "2026-01-01", "2026-06-30");
        Rule next = rule("next", RuleKind.MINIMUM, "*", "2026-07-01", "");
        Rule meeting = rule("meeting", RuleKind.MINIMUM, "*", "2026-06-30", "2026-06-30");
        Rule otherName = rule("other-name", RuleKind.MINIMUM, "remote-tool-missing", "2026-01-01", "");
        Rule otherKind = rule("other-kind", RuleKind.HOURLY_RATE, "*", "2026-01-01", "");

        assertThat(Conditions.overlaps(List.of(next, otherName, otherKind, first))).isEmpty();
        assertThat(Conditions.overlaps(List.of(next, otherName, meeting, otherKind, first)))
                .containsExactly(new Overlap<>(first, meeting));
    }

    @Test
    void every_row_that_overlaps_another_is_named() {
        Rule open = rule("open", RuleKind.MINIMUM, "*", "2026-01-01", "");
        Rule inside = rule("inside", RuleKind.MINIMUM, "*", "2026-02-01", "2026-02-28");
        Rule later = rule("later", RuleKind.MINIMUM, "*", "2026-05-01", "");

        assertThat(Conditions.overlaps(List.of(later, inside, open)))
                .containsExactly(new Overlap<>(open, inside), new Overlap<>(open, later));
    }

    @Test
    void overlapping_or_reversed_rows_never_become_conditions() {
        Rule open = rule("open", RuleKind.MINIMUM, "*", "2026-01-01", "");
        Rule later = rule("later", RuleKind.MINIMUM, "*", "2026-05-01", "");
        Rule reversed = rule("reversed", RuleKind.MINIMUM, "*", "2026-05-01", "2026-04-30");

        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.of(List.of(open, later)));
        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.of(List.of(reversed)));
    }

    @Test
    void conditions_do_not_change_with_the_list_they_came_from() {
        List<Rule> rules = new ArrayList<>(List.of(always("min", RuleKind.MINIMUM, "*")));
        Conditions conditions = Conditions.of(rules);
        rules.clear();

        assertThat(conditions.rules()).extracting(Rule::id).containsExactly("min");
    }

    private static Rule always(String id, RuleKind kind, String appliesTo) {
        return rule(id, kind, appliesTo, "2026-01-01", "");
    }

    private static Rule rule(String id, RuleKind kind, String appliesTo, String validFrom, String validTo) {
        return new Rule(id, kind, appliesTo, BigDecimal.ONE, Optional.empty(), "", LocalDate.parse(validFrom),
                validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo)), "");
    }
}
