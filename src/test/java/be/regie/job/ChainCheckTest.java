package be.regie.job;

import static be.regie.job.AuditFixture.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each manifest carries the hash of the one before: a month removed or changed later shows. */
class ChainCheckTest {

    @TempDir
    Path output;

    private String different() {
        PackagedProgram.Ended status = regie(output, "status", "--verify");
        assertThat(status.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
        return status.out();
    }

    @Test
    void the_files_of_credit_notes_are_made_again_and_compared() throws IOException {
        AuditFixture.billed(output);
        assertThat(regie(output, "credit", "--invoice=2026-000002", "--reason=Essai", "--issue-date=2026-11-03").exitCode()).isZero();
        assertThat(regie(output, "status", "--verify").exitCode()).isZero();

        AuditFixture.replace(output.resolve("credit-notes/NC-2026-000001.xml"), "Essai", "Esssi");
        Files.writeString(output.resolve("credit-notes/NC-2026-000002.pdf"), "x");
        assertThat(different()).contains("credit note file NC-2026-000001.xml: does not have the fingerprint",
                "credit note file NC-2026-000002.pdf: was not issued");
        Files.delete(output.resolve("credit-notes/NC-2026-000001.pdf"));
        assertThat(different()).contains("credit note file NC-2026-000001.pdf: is missing");
    }

    @Test
    void the_whole_chain_is_checked_in_one_pass() throws IOException {
        AuditFixture.billed(output);
        assertThat(regie(output, "status", "--verify").exitCode()).isZero();
        assertThat(Files.readString(output.resolve("2026-10/manifest.json")))
                .contains("\"previous_manifest_sha256\" : \"" + Sha256.of(output.resolve("2026-09/manifest.json")));

        Files.createDirectories(output.resolve("2026-08"));
        Files.delete(output.resolve("2026-10/invoices/2026-000002.pdf"));
        assertThat(different()).contains("month 2026-08, the whole: then nothing", "file 2026-10/invoices/2026-000002.pdf: is missing");

        Path manifest = output.resolve("2026-09/manifest.json");
        String was = Sha256.of(manifest);
        AuditFixture.replace(manifest, "\"period\" : \"2026-09\"", "\"period\" : \"2026-09\" ");
        AuditFixture.sql(output, "DROP TRIGGER period_is_final", "UPDATE billing_period SET manifest_sha256 = '" + Sha256.of(manifest)
                + "' WHERE period = 202609");
        assertThat(different()).as("the next month still has the hash of the one that was issued")
                .contains("manifest 2026-10, previous_manifest_sha256: then " + Sha256.of(manifest) + ", now " + was);

        Folders.delete(output.resolve("2026-09"));
        assertThat(different()).contains("manifest 2026-09: is missing");
    }
}
