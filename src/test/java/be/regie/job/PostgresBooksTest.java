package be.regie.job;

import static be.regie.job.InProcess.files;
import static be.regie.job.InProcess.months;
import static be.regie.job.InProcess.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.RealPostgres;
import be.regie.job.InProcess.Ended;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books in a real PostgreSQL: the same bytes as with H2, and moving them there. */
class PostgresBooksTest {

    private static final String AS_OF = "--as-of=2026-11-05";

    @TempDir
    static Path folder;

    static Path onH2;

    @BeforeAll
    static void billTheSampleOnH2() {
        onH2 = folder.resolve("h2");
        regie("run", AS_OF, "--output", onH2.toString());
    }

    @Test
    void theBooksInPostgresGiveTheSameBytesAsInH2() {
        String url = RealPostgres.newDatabase();
        Path output = folder.resolve("postgres");
        Ended ended = regie("run", AS_OF, "--database", url, "--output", output.toString(), "--workers=3");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(months(output)).isEqualTo(months(onH2)).hasSizeGreaterThan(50);
        assertThat(regie("status", "--database", url, "--output", output.toString()).out()).contains("2026-10  billed");
        assertThat(output.resolve("regie.mv.db")).doesNotExist();
    }

    @Test
    void whoReadsTheServersLogFindsNoErrorAfterAnyNight() throws Exception {
        Path log = folder.resolve("server.log");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile())).start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            for (int night = 1; night <= 2; night++) {
                assertThat(regie("run", AS_OF, "--database", url, "--output", folder.resolve("logged").toString()).exitCode()).isEqualTo(ExitCode.DONE);
            }
        }
        assertThat(Files.readString(log)).contains("ready to accept connections").doesNotContain("ERROR", "FATAL", "WARNING");
    }

    @Test
    void theAuditCommandsWorkOnPostgresToo() throws Exception {
        String url = RealPostgres.newDatabase();
        String output = folder.resolve("audited").toString();
        regie("bill", "--period=2026-09", "--database", url, "--output", output);
        assertThat(regie("credit", "--invoice=2026-000001", "--reason=Essai", "--issue-date=2026-10-06", "--database", url,
                "--output", output).err()).isEmpty();
        Ended preview = regie("preview", "--period=2026-10", "--database", url, "--output", output);
        Matcher fingerprint = Pattern.compile("[0-9a-f]{4}(-[0-9a-f]{4}){3}").matcher(preview.out());
        assertThat(fingerprint.find()).as(preview.out()).isTrue();
        Ended approved = regie("bill", "--period=2026-10", "--approve", fingerprint.group(), "--database", url, "--output", output);
        assertThat(approved.err()).isEmpty();
        assertThat(approved.exitCode()).isEqualTo(ExitCode.DONE);

        for (String[] audit : new String[][] {{"replay", "--period=2026-10"}, {"replay", "--period=2026-09"}, {"status", "--verify"}}) {
            Ended ended = regie(audit[0], audit[1], "--database", url, "--output", output);
            assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(ExitCode.DONE);
        }
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("UPDATE prestation SET content_hash = '\\x00' WHERE prestation_id = 'P-2026-03188'");
        }
        Ended touched = regie("replay", "--period=2026-10", "--database", url, "--output", output);
        assertThat(touched.out()).contains("prestation P-2026-03188, content_hash: then 00, now");
        assertThat(touched.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void whatIsIssuedIsFinalInPostgresToo() throws Exception {
        String url = RealPostgres.newDatabase();
        regie("run", AS_OF, "--database", url, "--output", folder.resolve("final").toString());
        for (String change : new String[] {"UPDATE invoice SET gross = gross", "DELETE FROM journal_entry", "UPDATE line SET net = net",
                "DELETE FROM line", "DELETE FROM billing_group", "DELETE FROM billing_period"}) {
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(change))).as(change)
                        .hasMessageContaining("issued is final");
            }
        }
    }

    @Test
    void aSecondRunOnTheSamePostgresIsRefusedWhileOneIsAtWork() {
        String url = RealPostgres.newDatabase();
        try (RunLock held = PostgresRunLock.take("run", DatabaseAccess.of(url, java.util.Optional.empty(), java.util.Optional.empty()))) {
            Ended second = regie("run", AS_OF, "--database", url, "--output", folder.resolve("busy").toString());
            assertThat(second.exitCode()).isEqualTo(ExitCode.BUSY);
            assertThat(second.err()).contains("Another run is at work").contains("regie run, process").contains("since 20");
        }
        assertThat(regie("status", "--database", url, "--output", folder.resolve("busy").toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void movedBooksBillTheNextMonthWithTheSameBytes() throws Exception {
        Path output = folder.resolve("moved");
        regie("bill", "--period=2026-09", "--output", output.toString());
        String url = RealPostgres.newDatabase();
        Ended moved = regie("move-books", "--to", url, "--output", output.toString());
        assertThat(moved.err()).isEmpty();
        assertThat(moved.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(moved.out()).containsPattern("invoice +\\d+ rows, [0-9a-f]{16}").contains("give it with --database from now on");
        assertThat(output.resolve("regie.mv.db")).doesNotExist();
        assertThat(output.resolve("regie.mv.db.moved")).exists();

        Ended october = regie("bill", "--period=2026-10", "--database", url, "--output", output.toString());
        assertThat(october.err()).isEmpty();
        assertThat(october.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(months(output)).isEqualTo(months(onH2));

        Ended forgotten = regie("run", AS_OF, "--output", output.toString());
        assertThat(forgotten.exitCode()).as("without --database").isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(forgotten.err()).contains("months that the database does not know");
    }

    @Test
    void booksAreMovedOnlyIntoAnEmptyDatabaseAndOtherwiseStayWhereTheyAre() throws Exception {
        Path output = folder.resolve("stays");
        regie("bill", "--period=2026-09", "--output", output.toString());
        String used = RealPostgres.newDatabase();
        regie("bill", "--period=2026-09", "--database", used, "--output", folder.resolve("other").toString());
        Ended holdsBooks = regie("move-books", "--to", used, "--output", output.toString());
        assertThat(holdsBooks.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(holdsBooks.err()).contains("holds books already");

        String foreign = RealPostgres.newDatabase();
        try (var connection = DriverManager.getConnection(foreign); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE somebody_else (id INTEGER)");
        }
        Ended notEmpty = regie("move-books", "--to", foreign, "--output", output.toString());
        assertThat(notEmpty.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(notEmpty.err()).contains("cannot take the books").doesNotContain("\tat ");

        assertThat(regie("move-books", "--to=jdbc:h2:mem:", "--output", output.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(output.resolve("regie.mv.db")).exists();
        assertThat(regie("bill", "--period=2026-10", "--output", output.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(months(output)).isEqualTo(months(onH2));
    }

    @Test
    void aRowThatWouldBeOtherAfterTheCopyStopsTheMove() throws Exception {
        Path output = folder.resolve("differs");
        regie("bill", "--period=2026-09", "--output", output.toString());
        String url = RealPostgres.newDatabase();
        String nowhere = folder.resolve("schema-only").toString();
        assertThat(regie("status", "--database", url, "--output", nowhere).out()).contains("Nothing has been billed", url);
        assertThat(regie("run", "--input", nowhere, "--database", url, "--output", nowhere).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.label := NEW.label || ' '; RETURN NEW; END $$");
            statement.execute("CREATE TRIGGER spoil BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION spoil()");
        }
        Ended stopped = regie("move-books", "--to", url, "--output", output.toString());
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err()).contains("The table journal_entry differs after it was copied").contains("Nothing was changed");
        assertThat(output.resolve("regie.mv.db")).exists();
        try (var connection = DriverManager.getConnection(url); var result = connection.createStatement().executeQuery("SELECT COUNT(*) FROM invoice")) {
            result.next();
            assertThat(result.getInt(1)).isZero();
        }
        assertThat(Files.exists(output.resolve("regie.mv.db.moved"))).isFalse();
        assertThat(files(output, "2026-09/manifest.json")).isEqualTo(files(onH2, "2026-09/manifest.json"));
    }
}
