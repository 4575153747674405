package be.regie.pricing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.regie.conditions.Conditions;
import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.prestation.Prestation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The price cases of the Markdown tables in the resources: what is written from {@code billed} on must come out. */
class PriceTablesTest {

    private static final List<String> FACTS = List.of("case", "customer", "started", "mode", "tool", "minutes",
            "urgent", "out of hours", "trips", "km", "drawn before");

    @TestFactory
    Stream<DynamicTest> the_worked_examples_of_the_domain() {
        return tests("worked-examples.md", 10);
    }

    @TestFactory
    Stream<DynamicTest> cases_at_the_edges_of_the_rules() {
        return tests("edge-cases.md", 50);
    }

    @Test
    void the_ninth_and_tenth_example_share_the_included_hour_whichever_comes_first() {
        Book book = Book.read("worked-examples.md");
        List<Valued> tenthFirst = Stream.of(9, 8)
                .map(index -> valued(book.pricing(), Work.of(book.prestations().get(index)))).toList();

        IncludedTime included = new IncludedTime(Map.of());
        List<PricedPrestation> priced = included.cover(tenthFirst);

        assertThat(priced).extracting(one -> one.prestation().id(), one -> one.time().coveredMinutes().toString(),
                        one -> one.net().toString())
                .containsExactly(tuple("9", "49.50", "39.50"),
                        tuple("10", "10.50", "17.25"));
        assertThat(included.newlyDrawn()).containsExactly(Map.entry(october("K-INCLUDED"), new BigDecimal("60.00")));
    }

    @Test
    void the_invoice_of_the_fifth_example_has_its_vat_on_the_sum_of_the_nets() {
        Book book = Book.read("worked-examples.md");
        BigDecimal percent = Conditions.of(book.rules()).vatRate(LocalDate.of(2026, 10, 31)).orElseThrow().value();

        Amount net = price(book, book.prestations().get(4)).net();
        Amount vat = Amount.roundedHalfUp(net.toBigDecimal().multiply(percent.movePointLeft(2)));

        assertThat(List.of(net, vat, net.plus(vat))).hasToString("[145.63, 30.58, 176.21]");
    }

    private static Stream<DynamicTest> tests(String name, int cases) {
        Book book = Book.read(name);
        assertThat(book.prestations()).hasSize(cases);
        return book.prestations().stream().map(row -> DynamicTest.dynamicTest(row.get("case"), () -> {
            Map<String, String> expected = new LinkedHashMap<>(row);
            expected.keySet().removeAll(FACTS);
            assertThat(told(price(book, row))).isEqualTo(expected);
        }));
    }

    private static Map<String, String> told(PricedPrestation priced) {
        TimeCharge time = priced.time();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("billed", String.valueOf(time.billedMinutes()));
        told.put("coefficient", Decimals.plain(time.coefficient()));
        told.put("valued", Decimals.plain(time.valuedMinutes()));
        told.put("covered", Decimals.plain(time.coveredMinutes()));
        told.put("time net", time.net().toString());
        told.put("travel net", priced.travel().stream().map(travel -> travel.net().toString()).collect(joining(" + ")));
        told.put("trace", priced.lines().getFirst().trace());
        return told;
    }

    private static PricedPrestation price(Book book, Map<String, String> row) {
        BigDecimal drawn = row.get("drawn before").isEmpty()
                ? BigDecimal.ZERO : new BigDecimal(row.get("drawn before"));
        return new IncludedTime(Map.of(october("K-INCLUDED"), drawn)).coverNext(valued(book.pricing(), Work.of(row)));
    }

    private static Valued valued(Pricing pricing, Prestation prestation) {
        return (Valued) pricing.value(prestation);
    }

    private static ContractMonth october(String contractId) {
        return new ContractMonth(contractId, YearMonth.of(2026, 10));
    }
}
