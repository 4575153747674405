package be.regie.job;

import static be.regie.job.InProcess.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.RealPostgres;
import be.regie.job.InProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are nowhere: not on the console, not in any file that is written, whether all goes well or not. */
class SecretsTest {

    private static final String SECRET = "s3cret-tulipe";

    @TempDir
    static Path folder;

    private static String url() throws Exception {
        String url = RealPostgres.newDatabase();
        ArchiveInDatabase.load(Path.of("input"), url);
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN CREATE ROLE reader LOGIN SUPERUSER PASSWORD '" + SECRET + "'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        return url.replaceAll("\\?.*", "");
    }

    private static void nowhere(Ended ended, Path output) {
        assertThat(ended.out() + ended.err()).doesNotContain(SECRET);
        assertThat(InProcess.files(output, ".*")).allSatisfy((name, bytes) -> assertThat(bytes).as(name).doesNotContain(SECRET));
    }

    private static Path password() throws Exception {
        return Files.writeString(Files.createTempDirectory(folder, "secret").resolve("password"), SECRET + "\n");
    }

    @Test
    void aPasswordInAFileOpensBothDatabasesAndIsWrittenNowhere() throws Exception {
        Path output = Files.createTempDirectory(folder, "output");
        Ended ended = regie("run", "--as-of=2026-11-05", "--source=jdbc", "--regie.archive.url=" + url(), "--regie.archive.username=reader",
                "--regie.archive.password-file=" + password(), "--database", RealPostgres.newDatabase().replaceAll("\\?.*", ""), "--spring.datasource.username=reader",
                "--regie.database-password-file=" + password(), "--output", output.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        nowhere(ended, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost:1/none?user=reader&password=", "jdbc:nonsense:db?password=",
        "jdbc:h2:tcp://localhost:1/none;IFEXISTS=TRUE;PASSWORD="})
    void aFailureDoesNotShowThePasswordOfAUrl(String begin) throws Exception {
        Path output = Files.createTempDirectory(folder, "output");
        Path properties = Files.createTempDirectory(folder, "properties").resolve("application.properties");
        Files.writeString(properties, "regie.archive.url=" + begin + SECRET + "\n");
        Ended archive = regie("run", "--source=jdbc", "--spring.config.additional-location=" + properties, "--output", output.toString());
        assertThat(archive.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(archive.err()).contains("The database of the archive cannot be reached");
        nowhere(archive, output);

        Files.writeString(properties, "regie.database=" + begin + SECRET + "\n");
        Ended books = regie("run", "--spring.config.additional-location=" + properties, "--output", output.toString());
        assertThat(books.exitCode()).isIn(ExitCode.FAILED, ExitCode.WRONG_USAGE);
        nowhere(books, output);
    }

    @Test
    void passwordsOnTheCommandLineAreRefused() {
        for (List<String> words : List.of(List.of("run", "--regie.archive.password=" + SECRET),
                List.of("run", "--spring.datasource.password=" + SECRET),
                List.of("run", "--database", "jdbc:postgresql://localhost/books?password=" + SECRET),
                List.of("run", "--regie.database=jdbc:h2:file:books;PASSWORD=" + SECRET))) {
            Ended ended = regie(words.toArray(String[]::new));
            assertThat(ended.exitCode()).as(words.toString()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(ended.err()).contains("A password stands on the command line").doesNotContain(SECRET);
        }
    }

    @Test
    void aUrlLosesItsSecretsAndKeepsTheRest() {
        DatabaseAccess access = DatabaseAccess.of("jdbc:postgresql://h/d?sslmode=require&password=a%26b&sslpassword=c&user=u", Optional.empty(),
                Optional.empty());
        assertThat(access.url()).isEqualTo("jdbc:postgresql://h/d?sslmode=require&user=u");
        assertThat(access.secrets()).containsEntry("password", "a&b").containsEntry("sslpassword", "c");
        assertThat(access.toString()).isEqualTo(access.url());
        assertThat(DatabaseAccess.of("jdbc:h2:file:/x;PASSWORD=p", Optional.empty(), Optional.of("other")).secrets())
                .containsExactly(java.util.Map.entry("password", "other"));
    }
}
