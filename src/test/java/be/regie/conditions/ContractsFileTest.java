package be.regie.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.Csv;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which contracts count, and who is held back by one that does not. */
class ContractsFileTest {

    private static final String HEADING = "contract_id;customer_id;level;options;included_minutes;valid_from;valid_to\n";

    @TempDir
    Path folder;

    private ContractsFile.Result read(String rows) {
        return ContractsFile.read(Csv.table(folder, "contracts.csv", HEADING + rows), Set.of("C1", "C2", "C3"));
    }

    private static List<String> rejects(ContractsFile.Result result) {
        return result.rejects().stream().map(reject -> reject.line() + " " + reject.problem().code() + " "
                + reject.problem().field()).toList();
    }

    @Test
    void a_sound_contract_is_read_with_its_options_in_order() {
        assertThat(read("K1;C1;GOLD;EXTENDED|BACKUP;62,5;2026-01-01;\n").contracts()).containsExactly(
                new Contract("K1", "C1", "GOLD", List.of("EXTENDED", "BACKUP"), new BigDecimal("62.5"),
                        LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    @Test
    void a_contract_may_be_followed_by_another_of_the_same_id() {
        ContractsFile.Result result = read("""
                K1;C1;GOLD;;60;2026-01-01;2026-09-30
                K1;C1;GOLD;;90;2026-10-01;
                """);

        assertThat(result.rejects()).isEmpty();
        assertThat(result.contracts()).hasSize(2);
        assertThat(result.blockedCustomers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # row                               | rejected
            ;C1;GOLD;;;2026-01-01;              | 2 MISSING_VALUE contract_id
            K1;C1;;;;2026-01-01;                | 2 MISSING_VALUE level
            K1;C1;GOLD;;;;                      | 2 MISSING_VALUE valid_from
            K1;C1;GOLD;;;2026-02-30;            | 2 BAD_VALUE valid_from
            K1;C1;GOLD;;;01/01/2026;            | 2 BAD_VALUE valid_from
            K1;C1;GOLD;;;2026-01-01;2025-12-31  | 2 BAD_VALUE valid_to
            K1;C1;GOLD;;-1;2026-01-01;          | 2 BAD_VALUE included_minutes
            K1;C1;GOLD;;many;2026-01-01;        | 2 BAD_VALUE included_minutes
            K1;C1;GOLD;A||B;;2026-01-01;        | 2 BAD_VALUE options
            K1;C1;GOLD;A|A;;2026-01-01;         | 2 BAD_VALUE options
            K1;C1;GOLD;;                        | 2 MALFORMED_ROW ''
            """, delimiterString = " | ")
    void a_wrong_row_is_rejected_and_its_customer_held_back(String row, String rejected) {
        ContractsFile.Result result = read(row.strip() + "\nK2;C2;BASIC;;;2026-01-01;\n");

        assertThat(rejects(result)).containsExactly(rejected.replace("''", ""));
        assertThat(result.blockedCustomers()).containsExactly("C1");
        assertThat(result.contracts()).extracting(Contract::contractId).containsExactly("K2");
    }

    @Test
    void overlapping_contracts_are_both_rejected_and_all_contracts_of_their_customer_left_out() {
        ContractsFile.Result result = read("""
                K1;C1;GOLD;;;2026-01-01;2026-06-30
                K2;C2;BASIC;;;2026-01-01;
                K3;C1;BASIC;;;2026-06-30;
                K4;C1;BASIC;;;2025-01-01;2025-12-31
                """);

        assertThat(rejects(result)).containsExactly(
                "2 OVERLAPPING_CONTRACTS valid_from", "4 OVERLAPPING_CONTRACTS valid_from");
        assertThat(result.blockedCustomers()).containsExactly("C1");
        assertThat(result.contracts()).extracting(Contract::contractId).containsExactly("K2");
    }

    @Test
    void a_contract_id_of_two_customers_holds_both_back() {
        ContractsFile.Result result = read("""
                K1;C1;GOLD;;;2026-01-01;
                K1;C2;GOLD;;;2026-01-01;
                """);

        assertThat(rejects(result)).containsExactly("3 DUPLICATE_ID contract_id");
        assertThat(result.blockedCustomers()).containsExactly("C1", "C2");
        assertThat(result.contracts()).isEmpty();
    }

    @Test
    void a_contract_of_nobody_known_is_rejected_alone() {
        ContractsFile.Result result = read("K1;C9;GOLD;;;2026-01-01;\nK2;C2;BASIC;;;2026-01-01;\n");

        assertThat(rejects(result)).containsExactly("2 UNKNOWN_CUSTOMER customer_id");
        assertThat(result.contracts()).extracting(Contract::contractId).containsExactly("K2");
    }

    @Test
    void where_it_cannot_be_told_whose_contract_is_broken_everyone_is_held_back() {
        assertThat(read("K1;;GOLD;;;2026-01-01;\n").blockedCustomers()).containsExactly("C1", "C2", "C3");
        ContractsFile.Result result = read("rubbish\nK2;C2;BASIC;;;2026-01-01;\n");
        assertThat(result.blockedCustomers()).containsExactly("C1", "C2", "C3");
        assertThat(result.contracts()).isEmpty();
        assertThat(result.rejects().getFirst().problem().advice().message().toString()).contains("all customers are held back");
    }
}
