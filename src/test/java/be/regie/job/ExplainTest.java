package be.regie.job;

import static be.regie.job.AuditFixture.regie;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a prestation in French and English, whatever became of it. Golden files: start with -Dregie.golden=write to renew. */
class ExplainTest {

    @TempDir
    static Path output;

    @BeforeAll
    static void bill() {
        AuditFixture.billed(output);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "billed with travel,                  P-15, fr",
        "billed with travel,                  P-15, en",
        "urgent and out of hours,             P-17, fr",
        "partly covered,                      P-20, fr",
        "partly covered,                      P-20, en",
        "wholly covered,                      P-21, fr",
        "waiting,                             P-22, fr",
        "waiting,                             P-22, en",
        "rejected,                            P-23, fr",
        "rejected,                            P-23, en",
        "in a month still open,               P-24, fr",
        "in a month still open,               P-24, en"})
    void it_is_told_as_a_person_would(String what, String id, String language) throws IOException {
        PackagedProgram.Ended explained = regie(output, "explain", id, "--language=" + language);

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        Golden.isSame(AuditFixture.resource("explain-" + id + "-" + language + ".txt"), explained.out().replace("\r\n", "\n"));
    }

    @Test
    void it_takes_nothing_in_and_changes_no_file() throws IOException {
        String rejects = Files.readString(output.resolve("rejects.csv"));
        regie(output, "explain", "P-24", "--language=en");

        assertThat(Files.readString(output.resolve("rejects.csv"))).isEqualTo(rejects);
        assertThat(AuditFixture.tables(output, "prestation")).containsExactly("prestation 12");
    }

    @Test
    void a_row_changed_after_billing_is_told_beside_what_was_issued(@TempDir Path folder) {
        Path changed = InProcess.copy(output, folder.resolve("output"));
        Path input = InProcess.copy(AuditFixture.INPUT, folder.resolve("input"));
        AuditFixture.replace(input.resolve("prestations/2026-10.csv"), "P-18;A2;T-18;2026-10-10T10:00;30;", "P-18;A2;T-18;2026-10-10T10:00;31;");
        regie(input, changed, "run", "--as-of=2026-11-01");

        assertThat(regie(input, changed, "explain", "P-18", "--language=fr").out()).contains("durée réelle : 30 min",
                "facture 2026-000003", "prestations/2026-10.csv, ligne 5 : CHANGED_AFTER_BILLING", "par une note de crédit");
        assertThat(regie(input, changed, "explain", "P-18", "--language=en").out()).contains(
                "line 5: CHANGED_AFTER_BILLING prestation_id: changed after it was billed", "rejects.csv: la ligne a été facturée");
    }

    @Test
    void an_unknown_prestation_is_refused_with_what_to_do() {
        PackagedProgram.Ended explained = regie(output, "explain", "P-404", "--language=en");

        assertThat(explained.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(explained.err()).contains("No prestation P-404 is known", "'run'");
        assertThat(regie(output, "explain", "P-15", "--language=nl").err()).contains("--language 'nl' is not known");
    }

    @Test
    void a_touched_document_is_pointed_at() throws IOException {
        Path pdf = output.resolve("2026-10/invoices/2026-000003.pdf");
        byte[] was = Files.readAllBytes(pdf);
        Files.writeString(pdf, "x");

        assertThat(regie(output, "explain", "P-18", "--language=en").out()).contains("IS NOT WHAT WAS ISSUED");
        Files.write(pdf, was);
    }
}
