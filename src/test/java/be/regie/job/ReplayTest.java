package be.regie.job;

import static be.regie.job.AuditFixture.regie;
import static be.regie.job.AuditFixture.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A closed month comes out again as it was issued; whatever was touched since is found and named. */
class ReplayTest {

    @TempDir
    static Path once;

    @TempDir
    Path folder;

    private Path output;

    @BeforeAll
    static void bill() {
        AuditFixture.billed(once.resolve("output"));
    }

    @BeforeEach
    void copy() {
        output = InProcess.copy(once.resolve("output"), folder.resolve("output"));
    }

    private PackagedProgram.Ended replay() {
        return regie(output, "replay", "--period=2026-10");
    }

    private void isFound(String words) {
        PackagedProgram.Ended replay = replay();
        assertThat(replay.out()).contains(words);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(output.resolve("replay/2026-10/differences.csv")).isNotEmptyFile();
    }

    @Test
    void an_untouched_month_gives_the_same_bytes_in_every_file() throws IOException {
        PackagedProgram.Ended replay = replay();

        assertThat(replay.out()).contains("No difference");
        assertThat(replay.exitCode()).isZero();
        for (String file : Folders.files(output.resolve("2026-10"))) {
            assertThat(output.resolve("replay/2026-10").resolve(file)).hasSameBinaryContentAs(output.resolve("2026-10").resolve(file));
        }
        assertThat(Files.readString(output.resolve("replay/2026-10/differences.csv"))).isEqualTo("place;subject;field;then;now\n");
    }

    @Test
    void it_needs_nothing_of_the_input_as_it_is_now() {
        assertThat(regie(folder.resolve("nowhere"), output, "replay", "--period=2026-10").exitCode()).isZero();
    }

    @Test
    void a_month_that_is_not_closed_cannot_be_replayed() {
        assertThat(regie(output, "replay", "--period=2026-11").exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    @Test
    void a_touched_file_is_named() throws IOException {
        Files.writeString(output.resolve("2026-10/register/lines.csv"), "x", StandardOpenOption.APPEND);

        isFound("file 2026-10/register/lines.csv: does not have the fingerprint");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(output.resolve("2026-10/invoices/2026-000003.xml"));

        isFound("file 2026-10/invoices/2026-000003.xml: is missing");
    }

    @Test
    void an_extra_file_is_named() throws IOException {
        Files.writeString(output.resolve("2026-10/invoices/2026-000099.pdf"), "x");

        isFound("file 2026-10/invoices/2026-000099.pdf: was not issued");
    }

    @Test
    void a_manifest_made_to_fit_a_touched_file_is_still_found() throws IOException {
        Path report = output.resolve("2026-10/report.json");
        String before = Sha256.of(report);
        Files.writeString(report, "{}");
        AuditFixture.replace(output.resolve("2026-10/manifest.json"), before, Sha256.of(report));

        isFound("manifest 2026-10: does not have the fingerprint");
        assertThat(replay().out()).contains("computed file 2026-10/report.json");
    }

    @Test
    void a_touched_frozen_file_is_named_and_nothing_is_computed_from_it() {
        AuditFixture.replace(output.resolve("regie-frozen/2026-10/input/conditions.csv"), "90,00", "95,00");

        isFound("frozen file 2026-10/input/conditions.csv: does not have the fingerprint");
        assertThat(output.resolve("replay/2026-10/register/lines.csv")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            line_is_final    | UPDATE line SET net = net + 1 WHERE prestation_id = 'P-18'                       | line P-18 TIME, net: then 104.95, now 103.95
            line_is_final    | UPDATE line SET prestation_id = 'P-99' WHERE prestation_id = 'P-18'              | line P-18 TIME, prestation_id: then P-99, now P-18
            line_is_final    | DELETE FROM line WHERE prestation_id = 'P-17'                                    | line P-17 TIME, the whole: then nothing
            group_is_final   | UPDATE billing_group SET purchase_order = 'X' WHERE customer_id = 'A2'           | group 2026-000003, purchase_order: then X, now nothing
            invoice_is_final | UPDATE invoice SET due_date = due_date + 1 WHERE number = '2026-000004'          | invoice 2026-000004, due_date: then 2026-12-01, now 2026-11-30
            invoice_is_final | UPDATE invoice SET vat = vat + 1, gross = gross + 1 WHERE number = '2026-000004' | invoice 2026-000004, gross: then 69.67, now 68.67
            entry_is_final   | UPDATE journal_entry SET services_account = '700000' WHERE number = '2026-000002' | journal entry 2026-000002, services_account: then 700000, now 705000
            entry_is_final   | DELETE FROM journal_entry WHERE number = '2026-000002'                           | journal entry 2026-000002, the whole: then nothing
            -                | UPDATE prestation SET content_hash = REPEAT(X'00', 32) WHERE prestation_id = 'P-18' | prestation P-18, content_hash: then 0000
            -                | UPDATE prestation SET customer_id = 'A9' WHERE prestation_id = 'P-18'             | prestation P-18, customer_id: then A9
            -                | UPDATE prestation SET period = 202611 WHERE prestation_id = 'P-18'                | prestation P-18, period: then 202611, now 202610
            -                | DELETE FROM prestation WHERE prestation_id = 'P-18'                               | prestation P-18, content_hash: then nothing
            billed_is_final  | DELETE FROM billed WHERE prestation_id = 'P-18'                                   | prestation P-18, billed_line: then nothing
            -                | UPDATE included_draw SET minutes = 1 WHERE contract_id = 'K-3' AND period = 202610 | draw K-3 202610, minutes: then 1, now 60
            -                | UPDATE reconciliation SET row_count = 7 WHERE period = 202610 AND place = 'COVERED' | reconciliation 2026-10, COVERED: then 7, now 1
            totals_are_final | UPDATE month_totals SET net = net + 1, gross = gross + 1 WHERE period = 202610    | totals 2026-10, net: then
            totals_are_final | DELETE FROM month_totals WHERE period = 202610                                   | totals 2026-10, the whole: then nothing
            -                | UPDATE numbering SET last_counter = 9                                            | numbering 2026, last_counter: then 9, now 5
            period_is_final  | UPDATE billing_period SET manifest_sha256 = REPEAT('0', 64) WHERE period = 202610 | manifest 2026-10: does not have the fingerprint
            -                | DELETE FROM frozen_file WHERE period = 202610 AND file_name LIKE 'slice%'        | number of lines: then 11, now 0
            """)
    void a_touched_row_of_the_books_is_named(String trigger, String statement, String words) {
        if (!trigger.equals("-")) {
            sql(output, "DROP TRIGGER " + trigger);
        }
        sql(output, statement);

        isFound(words);
    }

    @Test
    void a_month_with_a_credit_note_and_a_prestation_billed_again_comes_out_again() {
        Path other = folder.resolve("other");
        regie(other, "bill", "--period=2026-09");
        assertThat(regie(other, "credit", "--invoice=2026-000001", "--reason=Essai", "--issue-date=2026-10-20").exitCode()).isZero();
        regie(other, "bill", "--period=2026-10");

        PackagedProgram.Ended replay = regie(other, "replay", "--period=2026-10");
        assertThat(replay.out()).contains("No difference");
        assertThat(other.resolve("replay/2026-10/register/invoices.csv")).content().contains("NC-2026-000001;CREDIT_NOTE");
        assertThat(regie(other, "replay", "--period=2026-09").exitCode()).isZero();
        assertThat(regie(other, "explain", "P-01", "--language=en").out()).contains("credited by NC-2026-000001",
                "month 2026-10, invoice 2026-000002");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            credited_line_is_final | DELETE FROM credited_line                                                               | credit note NC-2026-000001, lines: then nothing, now the books name none
            invoice_is_final       | UPDATE invoice SET reason = 'Autre' WHERE kind = 'CREDIT_NOTE'                         | credit note file NC-2026-000001.pdf: does not have the fingerprint
            invoice_is_final       | UPDATE invoice SET vat = vat + 1, gross = gross + 1 WHERE kind = 'CREDIT_NOTE'         | credit note NC-2026-000001, gross: then
            entry_is_final         | UPDATE journal_entry SET vat_grid = '99' WHERE number = 'NC-2026-000001'               | journal entry NC-2026-000001, vat_grid: then 99
            """)
    void a_touched_credit_note_is_named(String trigger, String statement, String words) {
        Path other = folder.resolve("other");
        regie(other, "bill", "--period=2026-09");
        regie(other, "credit", "--invoice=2026-000001", "--reason=Essai", "--issue-date=2026-10-20");
        regie(other, "bill", "--period=2026-10");
        sql(other, "DROP TRIGGER " + trigger, statement);

        PackagedProgram.Ended replay = regie(other, "replay", "--period=2026-10");
        assertThat(replay.out()).contains(words);
        assertThat(replay.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
    }

    @Test
    void the_books_refuse_the_same_changes_while_their_triggers_stand() {
        assertThatThrownBy(() -> sql(output, "UPDATE line SET net = net + 1"))
                .hasMessageContaining("issued is final");
        assertThatThrownBy(() -> sql(output, "UPDATE month_version SET layout_version = 2"))
                .hasMessageContaining("issued is final");
    }

    @Test
    void a_month_of_a_newer_version_is_left_to_that_version() {
        sql(output, "DROP TRIGGER version_is_final", "UPDATE month_version SET layout_version = 99, product_version = 'Regie 9'");

        PackagedProgram.Ended replay = replay();
        assertThat(replay.exitCode()).isEqualTo(ExitCode.FAILED.number());
        assertThat(replay.err()).contains("was issued by Regie 9");
    }
}
