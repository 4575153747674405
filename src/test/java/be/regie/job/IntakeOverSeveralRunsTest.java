package be.regie.job;

import static be.regie.job.ArchiveFixture.HEADING;
import static be.regie.job.ArchiveFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same row again: what an archive that is read at every run may do, and what comes of it. */
class IntakeOverSeveralRunsTest {

    private static final String SEPTEMBER_OPEN = "2026-09-20";
    private static final String OCTOBER = "2026-10-05";
    private static final String NOVEMBER = "2026-11-05";
    private static final String GOOD = plain("P1", "C001", "2026-09-02", 30, "2026-09-03");
    private static final String CORRECTED = plain("P1", "C001", "2026-09-02", 40, "2026-09-03");
    private static final String BROKEN = plain("P1", "C001", "2026-09-02", -30, "2026-09-03");
    private static final String OTHER = plain("P0", "C002", "2026-09-02", 30, "2026-09-03");

    @TempDir
    Path folder;

    private OutputFolder output;

    @BeforeEach
    void tables() {
        ArchiveFixture.tables(folder.resolve("input"));
        output = new OutputFolder(folder.resolve("output"));
    }

    private PackagedProgram.Ended run(String asOf, int exitCode, String... rows) throws IOException {
        ArchiveFixture.prestations(folder.resolve("input"), "archive.csv", HEADING + String.join("", rows));
        PackagedProgram.Ended ended = RegieHere.run(folder.resolve("input"), output.root(), asOf);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        output.isSound();
        return ended;
    }

    private List<String> rejects() throws IOException {
        return output.table("rejects.csv").stream().map(row -> row.get("line") + " " + row.get("prestation_id") + " " + row.get("code")).toList();
    }

    private List<String> waiting() throws IOException {
        return output.table("waiting.csv").stream().map(row -> row.get("prestation_id")).toList();
    }

    private Map<String, String> timeLine(String month, String prestation) throws IOException {
        return output.table(month + "/register/lines.csv").stream()
                .filter(line -> line.get("prestation_id").equals(prestation)).findFirst().orElseThrow();
    }

    @Test
    void a_row_that_comes_back_is_the_same_prestation() throws IOException {
        run(SEPTEMBER_OPEN, 0, GOOD);
        run(OCTOBER, 0, GOOD, OTHER);
        run(NOVEMBER, 0, GOOD, OTHER);
        assertThat(output.billed()).containsExactlyInAnyOrder("P1", "P0");
    }

    @Test
    void the_same_row_twice_in_an_archive_is_counted_as_repeated() throws IOException {
        run(OCTOBER, 0, GOOD, OTHER, GOOD);
        assertThat(output.billed()).containsExactlyInAnyOrder("P1", "P0");
    }

    @Test
    void of_two_rows_with_one_id_and_different_content_the_later_is_refused_at_every_run() throws IOException {
        run(SEPTEMBER_OPEN, 3, GOOD, CORRECTED);
        assertThat(rejects()).containsExactly("3 P1 DUPLICATE_ID");
        run(OCTOBER, 3, GOOD, CORRECTED);
        assertThat(rejects()).containsExactly("3 P1 DUPLICATE_ID");
        assertThat(timeLine("2026-09", "P1").get("real_minutes")).isEqualTo("30");
        run(NOVEMBER, 3, GOOD, CORRECTED);
        assertThat(rejects()).containsExactly("3 P1 DUPLICATE_ID");
    }

    @Test
    void a_billed_row_that_comes_back_broken_is_told_of_as_billed_too() throws IOException {
        run(OCTOBER, 0, GOOD, OTHER);
        run(NOVEMBER, 3, BROKEN, OTHER);
        assertThat(rejects()).containsExactly("2 P1 BAD_VALUE", "2 P1 CHANGED_AFTER_BILLING");
        assertThat(timeLine("2026-09", "P1").get("real_minutes")).isEqualTo("30");
    }

    @Test
    void a_broken_row_with_the_id_of_an_earlier_one_is_told_of_as_its_double_too() throws IOException {
        run(OCTOBER, 3, GOOD, BROKEN);
        assertThat(rejects()).containsExactly("3 P1 BAD_VALUE", "3 P1 DUPLICATE_ID");
        assertThat(output.billed()).containsExactly("P1");
    }

    @Test
    void a_wrong_field_hides_nothing_else_that_stands_against_the_row() throws IOException {
        run(OCTOBER, 3, OTHER, plain("P9", "C017", "2026-09-02", -30, "2026-09-03"),
                "P8;C001;;2026-09-02T10:00;30;REMOTE;;;;;;2026-09-02T10:01;2026-09-03T10:00;T1;\n");
        assertThat(rejects()).containsExactly("3 P9 BAD_VALUE", "3 P9 UNKNOWN_CUSTOMER", "4 P8 MISSING_VALUE", "4 P8 CONDITIONS_NOT_ACCEPTED");
        Map<String, String> late = output.table("rejects.csv").getLast();
        assertThat(late.get("value")).as("as the supplier's clock had it").isEqualTo("2026-09-02T10:01");
        assertThat(late.get("message")).contains("2026-09-02T10:00").doesNotContain("Z");
    }

    @Test
    void a_refused_row_that_is_corrected_is_billed_by_the_next_run() throws IOException {
        run(SEPTEMBER_OPEN, 3, BROKEN, OTHER);
        assertThat(rejects()).containsExactly("2 P1 BAD_VALUE");
        run(OCTOBER, 0, CORRECTED, OTHER);
        assertThat(timeLine("2026-09", "P1").get("real_minutes")).isEqualTo("40");
    }

    @Test
    void a_refused_row_that_is_corrected_after_its_month_was_closed_is_billed_by_the_next_month() throws IOException {
        run(OCTOBER, 3, BROKEN, OTHER);
        assertThat(output.billed()).containsExactly("P0");
        run(NOVEMBER, 0, CORRECTED, OTHER);
        assertThat(timeLine("2026-10", "P1").get("real_minutes")).isEqualTo("40");
    }

    @Test
    void a_row_of_an_unknown_customer_is_billed_late_once_the_customer_is_known() throws IOException {
        String stranger = plain("P9", "C017", "2026-09-02", 30, "2026-09-03");
        run(OCTOBER, 3, OTHER, stranger);
        assertThat(rejects()).containsExactly("3 P9 UNKNOWN_CUSTOMER");
        java.nio.file.Files.writeString(folder.resolve("input/customers.csv"),
                "C017;Exemple Tardif SRL;Rue du Test 1;5000;Namur;BE;;;PRIVATE;fr;;;;\n", java.nio.file.StandardOpenOption.APPEND);
        run(NOVEMBER, 0, OTHER, stranger);
        assertThat(timeLine("2026-10", "P9").get("real_minutes")).isEqualTo("30");
    }

    @Test
    void a_row_that_changes_before_it_is_billed_is_billed_as_it_is_now() throws IOException {
        run(SEPTEMBER_OPEN, 0, GOOD);
        run(OCTOBER, 0, CORRECTED);
        assertThat(timeLine("2026-09", "P1").get("real_minutes")).isEqualTo("40");
    }

    @Test
    void a_row_that_changes_after_it_is_billed_is_refused_and_what_was_issued_stays() throws IOException {
        run(OCTOBER, 0, GOOD);
        var before = output.hashes();
        run(NOVEMBER, 3, CORRECTED);
        assertThat(rejects()).containsExactly("2 P1 CHANGED_AFTER_BILLING");
        assertThat(output.billed()).containsExactly("P1");
        assertThat(output.hashes()).containsAllEntriesOf(withoutState(before));
        run(NOVEMBER, 0, GOOD);
        assertThat(rejects()).isEmpty();
    }

    private static Map<String, String> withoutState(Map<String, String> hashes) {
        Map<String, String> months = new java.util.TreeMap<>(hashes);
        months.keySet().removeIf(file -> file.matches("(rejects|waiting)\\.csv|index\\.html"));
        return months;
    }

    @Test
    void a_waiting_row_is_billed_in_the_month_in_which_it_is_archived() throws IOException {
        run(OCTOBER, 0, OTHER, plain("P1", "C001", "2026-09-02", 30, ""));
        assertThat(waiting()).containsExactly("P1");
        run(NOVEMBER, 0, OTHER, plain("P1", "C001", "2026-09-02", 30, "2026-10-12"));
        assertThat(waiting()).isEmpty();
        assertThat(timeLine("2026-10", "P1").get("real_minutes")).isEqualTo("30");
    }

    @Test
    void a_row_that_comes_in_after_its_month_was_closed_is_billed_by_the_next_month() throws IOException {
        run(OCTOBER, 0, OTHER);
        run(NOVEMBER, 0, OTHER, GOOD);
        assertThat(timeLine("2026-10", "P1").get("real_minutes")).isEqualTo("30");
    }

    @Test
    void a_row_that_is_gone_from_the_archive_is_still_billed() throws IOException {
        run(SEPTEMBER_OPEN, 0, GOOD, OTHER);
        run(OCTOBER, 0, OTHER);
        assertThat(output.billed()).containsExactlyInAnyOrder("P1", "P0");
    }

    @Test
    void a_prestation_whose_newest_row_is_refused_is_not_billed_with_the_older_one() throws IOException {
        run(SEPTEMBER_OPEN, 0, GOOD, OTHER);
        run(OCTOBER, 3, BROKEN, OTHER);
        assertThat(output.billed()).containsExactly("P0");
        run(NOVEMBER, 3, OTHER);
        assertThat(rejects()).containsExactly("2 P1 MALFORMED_ROW");
        run(NOVEMBER, 0, GOOD, OTHER);
        assertThat(rejects()).isEmpty();
        run("2026-12-05", 0, GOOD, OTHER);
        assertThat(output.billed()).containsExactlyInAnyOrder("P0", "P1");
    }

    @Test
    void the_order_of_the_rows_does_not_matter() throws IOException {
        run(SEPTEMBER_OPEN, 0, GOOD, OTHER);
        run(OCTOBER, 0, OTHER, plain("P2", "C003", "2026-09-09", 12, "2026-09-09"), GOOD);
        assertThat(output.billed()).containsExactlyInAnyOrder("P0", "P1", "P2");
    }
}
