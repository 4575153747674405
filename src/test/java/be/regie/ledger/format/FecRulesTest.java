package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.ledger.LedgerFixture;
import be.regie.money.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An own reading of the rules for the French file (LPF, article A47 A-1; BOI-CF-IOR-60-40-20). */
class FecRulesTest {

    private static final List<String> FIELDS = List.of("JournalCode", "JournalLib", "EcritureNum", "EcritureDate",
            "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit",
            "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise");

    private final List<List<String>> lines = Arrays.stream(Written.text("fec").split("\r\n"))
            .map(line -> List.of(line.split("\t", -1))).toList();
    private final List<Map<String, String>> rows = lines.stream().skip(1)
            .map(line -> IntStream.range(0, 18).boxed().collect(Collectors.toMap(FIELDS::get, line::get))).toList();

    @Test
    void there_are_eighteen_fields_in_the_order_of_the_law_on_every_line() {
        assertThat(lines.getFirst()).isEqualTo(FIELDS);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(18));
        assertThat(Written.text("fec")).endsWith("\r\n");
        assertThat(Written.text("fec").replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void the_fields_that_the_law_wants_are_never_blank() {
        for (String field : List.of("JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib",
                "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "ValidDate")) {
            assertThat(rows).extracting(row -> row.get(field)).as(field).doesNotContain("");
        }
    }

    @Test
    void dates_exist_and_entries_stand_in_their_order() {
        List<LocalDate> dates = rows.stream()
                .map(row -> LocalDate.parse(row.get("EcritureDate"), DateTimeFormatter.BASIC_ISO_DATE)).toList();

        assertThat(dates).isSorted().first().isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("ValidDate")).isGreaterThanOrEqualTo(row.get("EcritureDate")));
    }

    @Test
    void each_entry_balances_on_one_date_and_journal() {
        Map<String, Amount> balances = new TreeMap<>();
        Map<String, String> heads = new TreeMap<>();
        for (Map<String, String> row : rows) {
            assertThat(row.get("Debit")).matches("[0-9]+,[0-9]{2}");
            assertThat(row.get("Credit")).matches("[0-9]+,[0-9]{2}");
            balances.merge(row.get("EcritureNum"), amount(row.get("Debit")).minus(amount(row.get("Credit"))), Amount::plus);
            String head = row.get("JournalCode") + row.get("EcritureDate") + row.get("PieceRef");
            assertThat(heads.putIfAbsent(row.get("EcritureNum"), head)).isIn(null, head);
        }
        assertThat(balances.values()).containsOnly(Amount.ZERO);
    }

    @Test
    void numbers_have_no_gap_and_the_lines_of_an_entry_stand_together() {
        List<String> inFile = rows.stream().map(row -> row.get("EcritureNum")).toList();
        List<String> expected = IntStream.rangeClosed(1, 10).mapToObj("202610%06d"::formatted).toList();

        assertThat(new TreeSet<>(inFile)).containsExactlyElementsOf(expected);
        assertThat(IntStream.range(0, inFile.size())
                .filter(at -> at == 0 || !inFile.get(at).equals(inFile.get(at - 1))).count()).isEqualTo(10);
    }

    @Test
    void every_account_and_journal_has_one_name_and_customers_only_have_an_auxiliary_account() {
        for (List<String> pair : List.of(List.of("CompteNum", "CompteLib"), List.of("JournalCode", "JournalLib"))) {
            Map<String, String> names = new TreeMap<>();
            rows.forEach(row -> assertThat(names.putIfAbsent(row.get(pair.get(0)), row.get(pair.get(1))))
                    .isIn(null, row.get(pair.get(1))));
        }
        assertThat(rows).allSatisfy(row ->
                assertThat(row.get("CompAuxNum").isEmpty()).isEqualTo(!row.get("CompteNum").equals("400000")));
    }

    @Test
    void the_name_of_the_file_is_number_FEC_and_closing_date() {
        assertThat(Written.FORMATS.named("fec").orElseThrow().fileName(LedgerFixture.context()))
                .matches("[0-9]+FEC[0-9]{8}\\.txt");
    }

    private static Amount amount(String text) {
        return Amount.of(text.replace(',', '.'));
    }
}
