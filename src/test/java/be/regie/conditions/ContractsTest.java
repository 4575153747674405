package be.regie.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final Contract OLD = contract("K-1", "C-1", "2026-01-01", "2026-10-14");
    private static final Contract NEW = contract("K-2", "C-1", "2026-10-15", "");
    private static final Contract OTHER = contract("K-3", "C-2", "2026-01-01", "");

    @Test
    void the_contract_of_a_customer_is_the_one_in_force_that_day() {
        Contracts contracts = Contracts.of(List.of(NEW, OTHER, OLD));

        assertThat(contracts.contractOf("C-1", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(contracts.contractOf("C-1", LocalDate.of(2026, 10, 14))).contains(OLD);
        assertThat(contracts.contractOf("C-1", LocalDate.of(2026, 10, 15))).contains(NEW);
        assertThat(contracts.contractOf("C-2", LocalDate.of(2026, 10, 15))).contains(OTHER);
        assertThat(contracts.contractOf("C-3", LocalDate.of(2026, 10, 15))).isEmpty();
    }

    @Test
    void contracts_of_one_customer_that_share_a_day_overlap() {
        Contract early = contract("K-4", "C-1", "2026-10-14", "2026-10-14");

        assertThat(Contracts.overlaps(List.of(NEW, OTHER, OLD))).isEmpty();
        assertThat(Contracts.overlaps(List.of(NEW, early, OTHER, OLD))).containsExactly(new Overlap<>(OLD, early));
    }

    private static Contract contract(String id, String customer, String validFrom, String validTo) {
        return new Contract(id, customer, "GOLD", List.of(), BigDecimal.ZERO, LocalDate.parse(validFrom),
                validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo)));
    }
}
