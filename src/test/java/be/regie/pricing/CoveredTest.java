package be.regie.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.conditions.Rule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveredTest {

    private static final Pricing PRICING = Book.read("edge-cases.md").pricing();

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            case                                      | customer | minutes | trips | covered
            all of it is included                     | Included | 60      | 0     | true
            a minute too long to be included whole    | Included | 61      | 0     | false
            all of it is included, but not its trip   | Included | 60      | 1     | false
            a contract that asks nothing              | Gift     | 60      | 0     | true
            a contract that includes nothing          | Basic    | 60      | 0     | false
            no contract                               | Unknown  | 60      | 0     | false
            """)
    void covered_is_what_a_contract_includes_whole_without_travel(
            String name, String customer, int minutes, int trips, boolean covered) {
        PricedPrestation priced = new IncludedTime(Map.of()).coverNext(
                (Valued) PRICING.value(new Work().customer(customer).minutes(minutes).travel(trips, "0").done()));

        assertThat(priced.isCovered()).isEqualTo(covered);
    }

    @Test
    void without_a_contract_even_a_value_of_nothing_is_not_covered() {
        Book book = Book.read("edge-cases.md");
        List<Rule> free = book.rules().stream().map(rule -> rule.id().equals("none")
                ? new Rule(rule.id(), rule.kind(), rule.appliesTo(), BigDecimal.ZERO, rule.hours(), rule.unit(),
                        rule.validFrom(), rule.validTo(), rule.source())
                : rule).toList();
        Pricing pricing = new Book(free, book.contracts(), List.of()).pricing();

        PricedPrestation priced =
                new IncludedTime(Map.of()).coverNext((Valued) pricing.value(new Work().customer("Unknown").done()));

        assertThat(priced.time().quantity()).isZero();
        assertThat(priced.isCovered()).isFalse();
    }

    @Test
    void each_contract_and_each_month_in_the_suppliers_zone_has_its_own_included_time() {
        IncludedTime included = new IncludedTime(Map.of());
        List<Valued> work = List.of("2026-10-31T22:30Z", "2026-10-31T23:00Z", "2026-11-30T22:59Z").stream()
                .map(start -> (Valued) PRICING.value(
                        new Work().customer("Included").id(start).started(start).minutes(40).done()))
                .toList();

        assertThat(included.cover(work)).extracting(priced -> priced.time().coveredMinutes().intValueExact())
                .containsExactly(40, 40, 20);
        assertThat(included.newlyDrawn()).containsExactly(
                Map.entry(new ContractMonth("K-INCLUDED", YearMonth.of(2026, 10)), new BigDecimal("40")),
                Map.entry(new ContractMonth("K-INCLUDED", YearMonth.of(2026, 11)), new BigDecimal("60")));
    }

    @Test
    void the_lines_are_the_time_then_trips_then_kilometres_each_with_its_rules() {
        PricedPrestation priced = new IncludedTime(Map.of())
                .coverNext((Valued) PRICING.value(new Work().minutes(4).travel(2, "1.5").done()));

        assertThat(priced.lines()).extracting(line -> line.kind() + " " + line.quantity() + " x " + line.unitPrice()
                + " = " + line.net() + " by " + line.trace()).containsExactly(
                        "TIME 18.75 x 90 = 28.13 by min-15 > rate-90 > none",
                        "TRAVEL_TRIP 2 x 35 = 70.00 by trip",
                        "TRAVEL_KM 1.5 x 0.45 = 0.68 by km");
    }
}
