package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit notes of the packaged program killed at the worst moments, and with the books on PostgreSQL. */
class CreditIT {

    private static final String[] CREDIT = {"--invoice=2026-000006", "--prestation", "KA", "KB", "--reason=Mauvais client",
        "--issue-date=2026-10-05"};

    @TempDir
    Path folder;

    private BilledFirm billed;
    private BilledFirm quiet;

    @BeforeEach
    void aFirmThatNothingHappensTo() {
        billed = BilledFirm.bill(folder.resolve("billed"));
        quiet = billed.copyTo(folder.resolve("quiet"));
        assertThat(quiet.regie("credit", CREDIT).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(quiet.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
    }

    private PackagedProgram.Ended killed(BilledFirm firm, String point) {
        return PackagedProgram.quick(firm.words("credit", CREDIT)).killedAt(point).run();
    }

    private void isAsQuiet(BilledFirm firm) {
        assertThat(firm.hashes("credit-notes")).isEqualTo(quiet.hashes("credit-notes"));
        assertThat(firm.hashes("2026-10")).isEqualTo(quiet.hashes("2026-10"));
    }

    @Test
    void killedBeforeItsCommitNothingHasHappenedAndTheSameCommandIssues() {
        BilledFirm firm = billed.copyTo(folder.resolve("before"));
        assertThat(killed(firm, "credit.before-commit").exitCode()).isEqualTo(137);
        assertThat(firm.output("credit-notes")).doesNotExist();

        assertThat(firm.regie("credit", CREDIT).out()).contains("NC-2026-000001 of 2026-10-05 credits 2026-000006");
        firm.billOctober();
        isAsQuiet(firm);
    }

    @Test
    void killedAfterItsCommitTheNextCommandThatIssuesMakesItsDocuments() {
        BilledFirm firm = billed.copyTo(folder.resolve("after"));
        assertThat(killed(firm, "credit.after-commit").exitCode()).isEqualTo(137);
        assertThat(firm.output("credit-notes")).doesNotExist();

        assertThat(firm.billOctober().out()).contains("Finished NC-2026-000001");
        isAsQuiet(firm);
    }

    @Test
    void onPostgresItIsTheSame() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            BilledFirm firm = BilledFirm.bill(folder.resolve("postgres"), "--database", postgres.getJdbcUrl("postgres", "postgres"));
            assertThat(firm.regie("credit", CREDIT).exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(firm.regie("credit", CREDIT).err()).contains("KA of invoice 2026-000006 is credited already");
            assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
            isAsQuiet(firm);
        }
    }
}
