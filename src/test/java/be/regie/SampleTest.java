package be.regie;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.conditions.Conditions;
import be.regie.conditions.ConditionsFile;
import be.regie.conditions.Contracts;
import be.regie.conditions.ContractsFile;
import be.regie.conditions.WorkingCalendar;
import be.regie.party.CustomersFile;
import be.regie.party.Supplier;
import be.regie.party.SupplierFile;
import be.regie.party.VatTreatment;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import be.regie.prestation.PrestationReader;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.RefusedRow;
import be.regie.pricing.IncludedTime;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.Pricing;
import be.regie.pricing.Refused;
import be.regie.pricing.Valued;
import be.regie.table.CsvTable;
import be.regie.table.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample in {@code input/}: every rule is in it, and no mistake. */
class SampleTest {

    private static final Path INPUT = Path.of("input");

    private final Supplier supplier =
            SupplierFile.read(INPUT.resolve("supplier.yml"), List.of("winbooks", "hledger")).supplier().orElseThrow();
    private final CustomersFile.Result customers = CustomersFile.read(table("customers.csv"), each -> List.of());
    private final ContractsFile.Result contracts =
            ContractsFile.read(table("contracts.csv"), customers.allIds());
    private final ConditionsFile.Result conditions = ConditionsFile.read(table("conditions.csv"));
    private final List<Prestation> rows = new ArrayList<>();

    SampleTest() {
        PrestationReader reader = new PrestationReader(supplier.zone());
        for (String month : List.of("2026-09", "2026-10")) {
            try (Rows table = table("prestations/" + month + ".csv").open(PrestationReader.COLUMNS)) {
                table.forEachRemaining(row -> rows.add(switch (reader.read(row)) {
                    case PrestationRow read -> read.prestation();
                    case RefusedRow refused -> throw new AssertionError(refused);
                }));
                assertThat(table.source().warnings()).isEmpty();
            }
        }
    }

    private static CsvTable table(String name) {
        return new CsvTable(INPUT.resolve(name), name);
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(supplier.zone()));
    }

    private List<PricedPrestation> priced() {
        Pricing pricing = new Pricing(Conditions.of(conditions.rules()), Contracts.of(contracts.contracts()),
                new WorkingCalendar(supplier.zone()));
        Map<String, List<Valued>> byCustomer = rows.stream().distinct().filter(row -> row.archivedAt().isPresent())
                .map(row -> switch (pricing.value(row)) {
                    case Valued valued -> valued;
                    case Refused refused -> throw new AssertionError(row + " " + refused);
                })
                .collect(Collectors.groupingBy(valued -> valued.prestation().customerId(), LinkedHashMap::new,
                        Collectors.toList()));
        return byCustomer.values().stream().flatMap(each -> new IncludedTime(Map.of()).cover(each).stream()).toList();
    }

    @Test
    void nothing_is_rejected_and_every_row_can_be_priced() {
        assertThat(customers.rejects()).isEmpty();
        assertThat(contracts.rejects()).isEmpty();
        assertThat(conditions.mistakes()).isEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(customers.customers()).containsKey(row.customerId()));
        assertThat(priced()).hasSizeGreaterThan(140);
    }

    @Test
    void every_kind_of_customer_is_there() {
        assertThat(customers.customers().values()).extracting(customer -> customer.vatTreatment())
                .contains(VatTreatment.values());
        assertThat(customers.customers().values()).extracting(customer -> customer.language().code())
                .contains("fr", "nl", "de", "en");
        assertThat(contracts.contracts()).extracting(contract -> contract.level()).contains("BASIC", "SILVER", "GOLD");
    }

    @Test
    void every_case_of_work_is_there() {
        has(row -> row.mode() == Mode.REMOTE && !row.remoteToolReady() && row.minutes() < 60);
        has(row -> row.mode() == Mode.REMOTE && !row.remoteToolReady() && row.minutes() > 60);
        has(row -> row.minutes() < 15);
        has(row -> row.mode() == Mode.WORKSHOP);
        has(row -> row.travelKm().scale() == 3);
        has(row -> row.mode() == Mode.ONSITE && row.trips() == 2);
        has(row -> row.urgent() && row.outOfHours().isEmpty());
        has(row -> row.outOfHours().equals(Optional.of(true)));
        has(row -> row.outOfHours().equals(Optional.of(false)));
        has(row -> row.phases().isPresent());
        has(row -> row.description().contains("\n"));
        has(row -> !row.purchaseOrder().isEmpty());
        has(row -> row.archivedAt().isPresent() && !month(row.archivedAt().get()).equals(month(row.startedAt())));
        assertThat(rows).filteredOn(row -> row.archivedAt().isEmpty()).hasSize(1);
        assertThat(rows).hasSize((int) rows.stream().distinct().count() + 1);
        assertThat(rows).filteredOn(row -> row.purchaseOrder().equals("BC-2026-094")).hasSizeGreaterThan(40);
    }

    private void has(Predicate<Prestation> kind) {
        assertThat(rows).anyMatch(kind);
    }

    @Test
    void included_time_covers_a_whole_customer_a_travelled_line_and_a_part() {
        assertThat(priced()).filteredOn(each -> each.prestation().customerId().equals("C005"))
                .isNotEmpty().allMatch(PricedPrestation::isCovered);
        assertThat(priced()).anyMatch(each -> each.time().quantity().signum() == 0 && !each.travel().isEmpty());
        assertThat(priced()).anyMatch(each -> each.time().coveredMinutes().signum() > 0 && each.time().quantity().signum() > 0);
    }

    @Test
    void evenings_saturdays_and_both_surcharges_together_are_there() {
        assertThat(priced()).anyMatch(each -> each.time().outOfHours() && each.prestation().outOfHours().isEmpty()
                && !each.prestation().urgent());
        assertThat(priced()).anyMatch(each -> each.time().outOfHours() && each.prestation().urgent());
        assertThat(priced()).extracting(each -> each.time().hourlyRate().id())
                .contains("taux-2026", "taux-2026-10", "taux-atelier");
    }
}
