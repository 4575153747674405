package be.regie.job;

import static be.regie.job.InProcess.files;
import static be.regie.job.InProcess.months;
import static be.regie.job.InProcess.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.RealPostgres;
import be.regie.job.InProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive in a database, {@code --source jdbc}: H2 and a real PostgreSQL, with the sample's rows. */
class ArchiveDatabaseTest {

    private static final String AS_OF = "--as-of=2026-11-05";

    @TempDir
    static Path folder;

    /** The input folder without any table: supplier, logo and texts only. */
    static Path bare;
    static Path fromFiles;

    @BeforeAll
    static void billTheSampleFromFiles() throws Exception {
        bare = InProcess.copy(Path.of("input"), folder.resolve("bare"));
        Folders.delete(bare.resolve("prestations"));
        for (String table : List.of("conditions", "contracts", "customers")) {
            Files.delete(bare.resolve(table + ".csv"));
        }
        fromFiles = folder.resolve("files");
        assertThat(regie("run", AS_OF, "--output", fromFiles.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    static Stream<String> databases() throws Exception {
        String h2 = "jdbc:h2:file:" + Files.createTempDirectory(folder, "h2").resolve("archive");
        List<String> urls = List.of(h2, RealPostgres.newDatabase());
        for (String url : urls) {
            ArchiveInDatabase.load(Path.of("input"), url);
        }
        return urls.stream();
    }

    private static Ended jdbc(String url, Path output, String... more) {
        List<String> words = new ArrayList<>(List.of("run", AS_OF, "--source=jdbc", "--regie.archive.url=" + url, "--input", bare.toString(),
                "--output", output.toString()));
        words.addAll(List.of(more));
        return regie(words.toArray(String[]::new));
    }

    private static void execute(String url, String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Path newOutput() throws Exception {
        return Files.createTempDirectory(folder, "output");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSameRowsGiveTheSameBytesFromFilesAndFromADatabase(String url) throws Exception {
        Path output = newOutput();
        Ended ended = jdbc(url, output);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(months(output)).isEqualTo(months(fromFiles)).hasSizeGreaterThan(50);
        assertThat(files(output, "(waiting|rejects).csv")).isEqualTo(files(fromFiles, "(waiting|rejects).csv"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMonthIsFrozenAsFilesSoThatNothingOfItDependsOnTheDatabaseAnyMore(String url) throws Exception {
        Path output = newOutput();
        jdbc(url, output);
        assertThat(Files.readString(output.resolve("regie-frozen/2026-10/input/customers.csv")))
                .startsWith("customer_id,name,street,postal_code,city,country,").contains("\nC001,Boulangerie Exemple SRL,");
        assertThat(output.resolve("regie-frozen/2026-10/input/contracts.csv")).exists();
        assertThat(output.resolve("regie-frozen/2026-10/input/conditions.csv")).exists();
        execute(url, "DROP TABLE customers", "DROP TABLE prestations");
        Ended again = regie("bill", "--period=2026-10", "--output", output.toString());
        assertThat(again.out()).contains("closed already");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rejectsNameTheTableAndTheKey(String url) throws Exception {
        execute(url, "UPDATE customers SET vat_number = 'BE0123' WHERE customer_id = 'C001'",
                "UPDATE contracts SET valid_to = DATE '2020-01-01' WHERE contract_id = 'K-003'",
                "UPDATE prestations SET minutes = 12.5 WHERE prestation_id = 'P-2026-03101'");
        Path output = newOutput();
        assertThat(jdbc(url, output).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(Files.readAllLines(output.resolve("rejects.csv")))
                .anyMatch(line -> line.matches("customers;\\d+;;INVALID_IDENTIFIER;vat_number;.*customer_id C001\u00A0: .*"))
                .anyMatch(line -> line.matches("contracts;\\d+;;BAD_VALUE;valid_to;.*contract_id K-003\u00A0: .*"))
                .anyMatch(line -> line.matches("prestations;\\d+;P-2026-03101;BAD_VALUE;minutes;12.5;.*"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theLaterRowOfTwoWithOneIdIsTheSameHoweverTheDatabaseFindsThem(String url) throws Exception {
        String insert = "INSERT INTO prestations (prestation_id, customer_id, started_at, minutes, mode, archived_at, description) VALUES "
                + "('P-TWICE', 'C001', TIMESTAMP '2026-10-05 10:00:00', %d, 'WORKSHOP', TIMESTAMP '2026-10-05 12:00:00', '%s')";
        execute(url, insert.formatted(20, "one"), insert.formatted(30, "two"));
        Path oneFirst = newOutput();
        jdbc(url, oneFirst);
        execute(url, "DELETE FROM prestations WHERE prestation_id = 'P-TWICE'", insert.formatted(30, "two"), insert.formatted(20, "one"));
        Path twoFirst = newOutput();
        jdbc(url, twoFirst, "--regie.archive.prestations-query=select * from prestations order by minutes desc;");
        assertThat(Files.readString(oneFirst.resolve("rejects.csv"))).contains("P-TWICE;DUPLICATE_ID");
        assertThat(files(twoFirst, "(\\d{4}-\\d\\d/.*|rejects.csv)")).isEqualTo(files(oneFirst, "(\\d{4}-\\d\\d/.*|rejects.csv)"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void allMistakesOfTheQueriesAreListedAtOnceAndNothingIsIssued(String url) throws Exception {
        Path output = newOutput();
        Ended ended = jdbc(url, output, "--regie.archive.customers-query=select * from nowhere",
                "--regie.archive.prestations-query=select customer_id, started_at as started from prestations");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("the database refuses the query").contains("Correct regie.archive.customers-query")
                .contains("prestation_id: the needed column is missing").contains("(regie.archive.prestations-query)")
                .doesNotContain("\tat ");
        assertThat(output.resolve("2026-09")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldInWords() throws Exception {
        Ended ended = jdbc("jdbc:postgresql://localhost:1/none", newOutput());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("The database of the archive cannot be reached").contains(". Check regie.archive.url")
                .doesNotContain("\tat ");
        Ended none = regie("run", "--source=jdbc", "--output", newOutput().toString());
        assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(none.err()).contains("set regie.archive.url");
    }
}
