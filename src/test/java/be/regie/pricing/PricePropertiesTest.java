package be.regie.pricing;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.Contracts;
import be.regie.conditions.Rule;
import be.regie.conditions.WorkingCalendar;
import be.regie.money.Amount;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What must hold for all inputs, under the conditions of the edge cases. */
class PricePropertiesTest {

    private static final Book BOOK = Book.read("edge-cases.md");
    private static final Pricing PRICING = BOOK.pricing();

    @Property
    void never_under_the_minimum_and_never_over_real_minutes_beyond_it(@ForAll("prestations") Prestation prestation) {
        Valued valued = value(PRICING, prestation);
        int minimum = valued.minimum().value().intValueExact();

        assertThat(valued.billedMinutes()).isGreaterThanOrEqualTo(minimum);
        assertThat(valued.billedMinutes()).isEqualTo(prestation.minutes() > minimum ? prestation.minutes() : minimum);
    }

    @Property
    void only_remote_work_without_its_tool_has_the_longer_minimum(@ForAll("prestations") Prestation prestation) {
        boolean toolMissing = prestation.mode() == Mode.REMOTE && !prestation.remoteToolReady();

        assertThat(value(PRICING, prestation).minimum().id()).isEqualTo(toolMissing ? "min-60" : "min-15");
    }

    @Property
    void coefficients_commute(
            @ForAll @BigRange(min = "0", max = "5") @Scale(4) BigDecimal first,
            @ForAll @BigRange(min = "0", max = "5") @Scale(4) BigDecimal second,
            @ForAll @BigRange(min = "0", max = "5") @Scale(4) BigDecimal third,
            @ForAll @IntRange(max = 10080) int minutes) {
        Valued oneOrder = value(pricing(Map.of("gold", first, "fine", second, "extended", third), "FINE EXTENDED"),
                new Work().customer("Held").minutes(minutes).done());
        Valued otherOrder = value(pricing(Map.of("gold", third, "fine", first, "extended", second), "EXTENDED FINE"),
                new Work().customer("Held").minutes(minutes).done());

        assertThat(oneOrder.valuedMinutes()).isEqualByComparingTo(otherOrder.valuedMinutes());
        assertThat(oneOrder.covered(ZERO).net()).isEqualTo(otherOrder.covered(ZERO).net());
    }

    @Property
    void travel_is_unaffected_by_any_coefficient_surcharge_or_included_time(
            @ForAll("prestations") Prestation prestation,
            @ForAll @BigRange(min = "0", max = "100") @Scale(3) BigDecimal coefficient,
            @ForAll @IntRange(max = 600) int drawn) {
        Map<String, BigDecimal> coefficients = new HashMap<>();
        List.of("none", "basic", "gold", "fine", "extended", "urgent", "late")
                .forEach(rule -> coefficients.put(rule, coefficient));
        Pricing other = pricing(coefficients, "");
        IncludedTime included = new IncludedTime(Map.of(october(), BigDecimal.valueOf(drawn)));

        List<TravelCharge> travel = value(PRICING, prestation).covered(ZERO).travel();

        assertThat(included.coverNext(value(other, prestation)).travel()).isEqualTo(travel);
        assertThat(travel.stream().map(TravelCharge::quantity).reduce(ZERO, BigDecimal::add)).isEqualByComparingTo(
                prestation.travelKm().add(BigDecimal.valueOf(prestation.trips())));
    }

    @Property
    void shuffled_input_gives_the_same_prices_in_the_same_order(
            @ForAll("months") List<Prestation> month, @ForAll Random random) {
        List<Valued> valued = new ArrayList<>(month.stream().map(one -> value(PRICING, one)).toList());
        IncludedTime included = new IncludedTime(Map.of());
        List<PricedPrestation> priced = included.cover(valued);

        Collections.shuffle(valued, random);
        IncludedTime again = new IncludedTime(Map.of());

        assertThat(again.cover(valued)).isEqualTo(priced);
        assertThat(again.newlyDrawn()).isEqualTo(included.newlyDrawn());
    }

    @Property
    void included_time_is_never_drawn_below_zero_or_twice(
            @ForAll("months") List<Prestation> month, @ForAll @IntRange(max = 90) int drawnBefore) {
        IncludedTime included = new IncludedTime(Map.of(october(), BigDecimal.valueOf(drawnBefore)));
        List<PricedPrestation> priced = included.cover(month.stream().map(one -> value(PRICING, one)).toList());
        BigDecimal valued = sum(priced.stream().filter(PricePropertiesTest::isHeld)
                .map(one -> one.time().valuedMinutes()).toList());
        BigDecimal covered = sum(priced.stream().map(one -> one.time().coveredMinutes()).toList());

        assertThat(priced).allSatisfy(one -> assertThat(one.time().coveredMinutes())
                .isBetween(ZERO, isHeld(one) ? one.time().valuedMinutes() : ZERO));
        assertThat(covered).isEqualByComparingTo(valued.min(BigDecimal.valueOf(Math.max(0, 60 - drawnBefore))));
        assertThat(included.newlyDrawn().getOrDefault(october(), ZERO)).isEqualByComparingTo(covered);
    }

    @Property
    void billing_a_month_in_two_runs_draws_as_much_as_in_one(
            @ForAll("months") List<Prestation> month, @ForAll @IntRange(max = 12) int cut) {
        List<Valued> valued = month.stream().map(one -> value(PRICING, one)).sorted(Valued.ORDER_OF_WORK).toList();
        int first = Math.min(cut, valued.size());
        IncludedTime whole = new IncludedTime(Map.of());
        IncludedTime before = new IncludedTime(Map.of());

        List<PricedPrestation> inTwo = new ArrayList<>(before.cover(valued.subList(0, first)));
        inTwo.addAll(new IncludedTime(before.newlyDrawn()).cover(valued.subList(first, valued.size())));

        assertThat(inTwo).usingElementComparator((one, other) -> one.net().compareTo(other.net()))
                .isEqualTo(whole.cover(valued));
    }

    @Property
    void the_net_is_within_half_a_cent_of_the_exact_value(
            @ForAll("prestations") Prestation prestation, @ForAll @IntRange(max = 90) int drawn) {
        PricedPrestation priced = new IncludedTime(Map.of(october(), BigDecimal.valueOf(drawn)))
                .coverNext(value(PRICING, prestation));
        BigDecimal sixtyTimesExact = priced.time().quantity().multiply(priced.time().hourlyRate().value());
        BigDecimal sixtyTimesNet = priced.time().net().toBigDecimal().multiply(BigDecimal.valueOf(60));
        BigDecimal difference = sixtyTimesNet.subtract(sixtyTimesExact, MathContext.UNLIMITED);

        assertThat(difference).isGreaterThan(new BigDecimal("-0.30")).isLessThanOrEqualTo(new BigDecimal("0.30"));
        assertThat(priced.lines().stream().map(PricedLine::net).reduce(Amount.ZERO, Amount::plus))
                .isEqualTo(priced.net());
    }

    @Provide
    Arbitrary<List<Prestation>> months() {
        return prestations().list().ofMaxSize(12).uniqueElements(Prestation::id);
    }

    @Provide
    Arbitrary<Prestation> prestations() {
        Arbitrary<Work> facts = Combinators.combine(
                        Arbitraries.of("None", "Basic", "Both", "Included"),
                        Arbitraries.frequency(Tuple.of(3, 40), Tuple.of(1, 10080))
                                .flatMap(most -> Arbitraries.integers().between(0, most)),
                        Arbitraries.of(Mode.class), Arbitraries.of(true, false), Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((customer, minutes, mode, toolMissing, urgent, late) -> new Work().customer(customer)
                        .minutes(minutes).mode(mode).toolMissing(toolMissing).urgent(urgent).outOfHours(late));
        return Combinators.combine(facts, Arbitraries.integers().between(1, 500),
                        Arbitraries.integers().between(1, 5), Arbitraries.integers().between(0, 3),
                        Arbitraries.bigDecimals().between(ZERO, new BigDecimal("500")).ofScale(3))
                .as((work, id, hour, trips, km) -> work.id("P-" + id).travel(trips, km.toString())
                        .started(Instant.parse("2026-10-05T08:00:00Z").plusSeconds(3600L * hour)).done());
    }

    /** The edge cases' conditions with other values for some rules; customer Held is at GOLD with these options. */
    private static Pricing pricing(Map<String, BigDecimal> values, String options) {
        List<Rule> rules = BOOK.rules().stream().map(rule -> new Rule(rule.id(), rule.kind(), rule.appliesTo(),
                values.getOrDefault(rule.id(), rule.value()), rule.hours(), rule.unit(), rule.validFrom(),
                rule.validTo(), rule.source())).toList();
        List<Contract> contracts = new ArrayList<>(BOOK.contracts());
        contracts.add(new Contract("K-HELD", "Held", "GOLD", List.of(options.split(" ")), ZERO,
                LocalDate.of(2026, 1, 1), Optional.empty()));
        return new Pricing(Conditions.of(rules), Contracts.of(contracts), new WorkingCalendar(Book.BRUSSELS));
    }

    private static Valued value(Pricing pricing, Prestation prestation) {
        return (Valued) pricing.value(prestation);
    }

    private static boolean isHeld(PricedPrestation priced) {
        return priced.time().contract().map(Contract::contractId).equals(Optional.of("K-INCLUDED"));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(ZERO, BigDecimal::add);
    }

    private static ContractMonth october() {
        return new ContractMonth("K-INCLUDED", YearMonth.of(2026, 10));
    }
}
