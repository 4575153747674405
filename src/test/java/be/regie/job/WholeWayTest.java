package be.regie.job;

import static be.regie.job.InProcess.copy;
import static be.regie.job.InProcess.regie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.job.InProcess.Ended;
import be.regie.table.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The sample from the archive to the closed months, in this process, on a real H2 file. */
class WholeWayTest {

    private static final String AS_OF = "--as-of=2026-11-05";

    @TempDir
    static Path folder;

    static Path output;

    @BeforeAll
    static void billTheSample() {
        output = folder.resolve("once");
        assertThat(regie("run", AS_OF, "--output", output.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.getFirst().split(";", -1);
        return lines.stream().skip(1).map(line -> {
            String[] fields = line.split(";", -1);
            Map<String, String> row = new TreeMap<>();
            IntStream.range(0, columns.length).forEach(column -> row.put(columns[column], fields[column]));
            return row;
        }).toList();
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All files of the closed months and the state files, with their bytes. */
    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (name.matches("(2026-\\d\\d/|rejects|waiting).*")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Test
    void everyMonthHasRegistersDocumentsLedgerReportAndManifest() throws IOException {
        for (String month : List.of("2026-09", "2026-10")) {
            List<Map<String, String>> invoices = table(output.resolve(month + "/register/invoices.csv"));
            List<Map<String, String>> lines = table(output.resolve(month + "/register/lines.csv"));
            List<Map<String, String>> journal = table(output.resolve(month + "/ledger/journal.csv"));
            assertThat(invoices).isNotEmpty();
            assertThat(sum(lines, "net")).isEqualByComparingTo(sum(invoices, "net"));
            assertThat(sum(invoices, "gross")).isEqualByComparingTo(sum(invoices, "net").add(sum(invoices, "vat")));
            assertThat(sum(journal, "debit")).isEqualByComparingTo(sum(journal, "credit")).isEqualByComparingTo(sum(invoices, "gross"));
            for (Map<String, String> invoice : invoices) {
                assertThat(output.resolve(month + "/invoices/" + invoice.get("invoice_number") + ".pdf")).isNotEmptyFile();
            }
            assertThat(output.resolve(month + "/report.html")).isNotEmptyFile();
            assertThat(output.resolve(month + "/report.json")).isNotEmptyFile();
            assertThat(Files.readString(output.resolve(month + "/manifest.json"))).contains("register/lines.csv");
        }
    }

    @Test
    void numbersRunOverTheMonthsWithoutGapInOrderOfCustomer() throws IOException {
        List<Map<String, String>> invoices = new ArrayList<>(table(output.resolve("2026-09/register/invoices.csv")));
        invoices.addAll(table(output.resolve("2026-10/register/invoices.csv")));
        assertThat(invoices).extracting(invoice -> invoice.get("invoice_number")).containsExactlyElementsOf(
                IntStream.rangeClosed(1, invoices.size()).mapToObj("2026-%06d"::formatted).toList());
        List<String> customersOfOctober = table(output.resolve("2026-10/register/invoices.csv")).stream()
                .map(invoice -> invoice.get("customer_id")).toList();
        assertThat(customersOfOctober).isSorted();
    }

    @Test
    void consumersGetNoXml() throws IOException {
        List<String> consumers = new ArrayList<>();
        for (Map<String, String> invoice : table(output.resolve("2026-10/register/invoices.csv"))) {
            Path xml = output.resolve("2026-10/invoices/" + invoice.get("invoice_number") + ".xml");
            boolean isPrivate = Files.readString(Path.of("input/customers.csv")).lines()
                    .anyMatch(row -> row.startsWith(invoice.get("customer_id") + ";") && row.contains(";PRIVATE;"));
            assertThat(Files.exists(xml)).as(xml.toString()).isEqualTo(!isPrivate);
            if (isPrivate) {
                consumers.add(invoice.get("customer_id"));
            }
        }
        assertThat(consumers).isNotEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytesWithAnyNumberOfWorkers() throws IOException {
        Path again = folder.resolve("again");
        regie("run", AS_OF, "--output", again.toString(), "--workers=4");
        Map<String, byte[]> expected = files(output);
        Map<String, byte[]> actual = files(again);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void monthByMonthGivesTheSameBytesAsOneRun() throws IOException {
        Path stepwise = folder.resolve("stepwise");
        regie("bill", "--period=2026-09", "--output", stepwise.toString());
        assertThat(regie("bill", "--period=2026-10", "--output", stepwise.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        Map<String, byte[]> expected = files(output);
        Map<String, byte[]> actual = files(stepwise);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aSecondRunFindsNothingToDoAndChangesNothing() throws IOException {
        Path twice = folder.resolve("twice");
        regie("run", AS_OF, "--output", twice.toString());
        Map<String, byte[]> before = files(twice);
        assertThat(regie("run", AS_OF, "--output", twice.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(files(twice).keySet()).isEqualTo(before.keySet());
        files(twice).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void theBooksSayWhichBytesTheFrozenRowsCameFrom() throws Exception {
        Path sources = folder.resolve("sources");
        regie("run", AS_OF, "--output", sources.toString());
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + sources.resolve("regie"));
                var found = connection.createStatement().executeQuery("SELECT file_name, sha256 FROM source_file ORDER BY file_name")) {
            for (String name : List.of("prestations/2026-09.csv", "prestations/2026-10.csv")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo(name);
                assertThat(found.getString(2)).isEqualTo(Sha256.of(Path.of("input").resolve(name)));
            }
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void onlyFinishedMonthsAreBilled() {
        Path early = folder.resolve("early");
        assertThat(regie("run", "--as-of=2026-10-31", "--output", early.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(early.resolve("2026-09")).isDirectory();
        assertThat(early.resolve("2026-10")).doesNotExist();
        assertThat(regie("status", "--output", early.toString()).out()).contains("2026-09").contains("2026-10  open");
    }

    @Test
    void aClosedMonthIsLeftAloneAndAnEarlierOneRefused() {
        Path order = folder.resolve("order");
        assertThat(regie("bill", "--period=2026-10", "--output", order.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        Ended closed = regie("bill", "--period=2026-10", "--output", order.toString());
        assertThat(closed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(closed.out()).contains("2026-10 is billed and closed already");
        Ended earlier = regie("bill", "--period=2026-09", "--output", order.toString());
        assertThat(earlier.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(earlier.err()).contains("earlier than 2026-10").doesNotContain("\tat ");
    }

    @Test
    void aMonthWithoutPrestationsCanBeClosed() throws IOException {
        Path empty = folder.resolve("empty");
        regie("run", AS_OF, "--output", empty.toString());
        assertThat(regie("bill", "--period=2026-11", "--output", empty.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(table(empty.resolve("2026-11/register/invoices.csv"))).isEmpty();
        assertThat(empty.resolve("2026-11/manifest.json")).isNotEmptyFile();
    }

    @Test
    void issueDatesNeverGoBackSinceNumbersFollowDates() throws IOException {
        Path dates = folder.resolve("dates");
        regie("bill", "--period=2026-09", "--issue-date=2026-11-03", "--output", dates.toString());
        Ended back = regie("bill", "--period=2026-10", "--issue-date=2026-11-02", "--output", dates.toString());
        assertThat(back.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(back.err()).contains("before 2026-11-03");
        assertThat(regie("run", AS_OF, "--output", dates.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(table(dates.resolve("2026-10/register/invoices.csv")))
                .extracting(invoice -> invoice.get("issue_date")).containsOnly("2026-11-03");
    }

    @Test
    void theGateClosesOnALineThatIsACentOffAndTheNextRunFinishesTheWork() throws Exception {
        Path spoilt = folder.resolve("spoilt");
        regie("bill", "--period=2026-09", "--output", spoilt.toString());
        execute(spoilt, "CREATE TRIGGER spoil BEFORE INSERT ON line FOR EACH ROW CALL 'be.regie.job.SpoilLine'");
        Ended stopped = regie("bill", "--period=2026-10", "--output", spoilt.toString());
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err()).contains("The counts do not add up: net of the groups").doesNotContain("\tat ");
        assertThat(spoilt.resolve("2026-10")).doesNotExist();
        execute(spoilt, "DROP TRIGGER spoil");
        assertThat(regie("bill", "--period=2026-10", "--output", spoilt.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(files(spoilt).keySet()).isEqualTo(files(output).keySet());
    }

    private static void execute(Path output, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + output.resolve("regie"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void allMistakesOfTheConfigurationAreListedAtOnceAndNothingIsIssued() throws IOException {
        Path input = folder.resolve("mistakes");
        copy(Path.of("input"), input);
        Files.writeString(input.resolve("supplier.yml"), Files.readString(input.resolve("supplier.yml"))
                .replace("BE49 9990 0000 0171", "BE49 9990 0000 0172").replace("time_zone: Europe/Brussels", "time_zone: Europe/Bruxelles"));
        Files.writeString(input.resolve("conditions.csv"), Files.readString(input.resolve("conditions.csv"))
                .replace("coef-gold;coefficient;contract:GOLD;1,10;x", "coef-gold;coefficient;contract:GOLD;un;x"));
        Ended ended = regie("run", AS_OF, "--input", input.toString(), "--output", folder.resolve("none").toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("iban").contains("time_zone").contains("conditions.csv:11").doesNotContain("\tat ");
        assertThat(folder.resolve("none/2026-09")).doesNotExist();
    }

    @Test
    void workersThatStartAtOnceDoNotDisturbEachOther() {
        Path shared = folder.resolve("shared");
        assertThatCode(() -> IntStream.range(0, 2_000).parallel().forEach(i -> RegieApplication.refuseUnwritable(shared)))
                .doesNotThrowAnyException();
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsToldInWords() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        Ended ended = regie("run", "--output", file.toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("The output folder " + file + " cannot be written").hasLineCount(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeWrittenTheFolderIsNamedAndNoFileTriedInIt() {
        assertThatThrownBy(() -> RegieApplication.refuseUnwritable(Path.of("/proc")))
                .hasMessageStartingWith("The output folder /proc cannot be written (access denied)");
    }

    @Test
    void wrongOptionsAreListedAtOnce() {
        Ended ended = regie("bill", "--period=october", "--issue-date=31/10/2026", "--output", folder.resolve("none").toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("--period 'october'").contains("--issue-date '31/10/2026'");
        assertThat(regie("bil").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(regie("--help").out()).contains("run").contains("bill").contains("status");
    }
}
