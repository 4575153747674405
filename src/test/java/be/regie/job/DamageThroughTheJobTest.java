package be.regie.job;

import static be.regie.job.ArchiveFixture.HEADING;
import static be.regie.job.ArchiveFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.document.einvoice.CustomerCheck;
import be.regie.invoice.ReferenceFiles;
import be.regie.ledger.format.LedgerFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of damaged inputs through the whole job: it ends with 0, 2 or 3, every row is accounted for, the books
 * balance, and nothing that came from outside escapes. Many at once, since each stands alone; more damage of bytes with
 * {@code -Dregie.mutants=10000}.
 */
class DamageThroughTheJobTest {

    private static final int DAMAGED_ROWS = Integer.getInteger("regie.mutants", 600);
    private static final int AT_ONCE = 200;
    private static final String AS_OF = "2026-10-05";

    @TempDir
    Path folder;

    private Path input;
    private int runs;

    @BeforeEach
    void input() {
        input = ArchiveFixture.tables(folder.resolve("input"));
    }

    /** Runs the whole job and checks all that must hold for any input. */
    private OutputFolder run(int... exitCodes) throws Exception {
        OutputFolder output = new OutputFolder(folder.resolve("output-" + ++runs));
        List<String> before = around();
        PackagedProgram.Ended ended = RegieHere.run(input, output.root(), AS_OF);
        assertThat(exitCodes).as(ended.all()).contains(ended.exitCode());
        KillSeries.noStackTrace(ended);
        List<String> after = around();
        after.removeIf(file -> file.startsWith(output.root().getFileName().toString()));
        assertThat(after).as("files outside of the output").isEqualTo(before);
        if (ended.exitCode() != 2) {
            output.isSound();
            noFormula(output.root());
            assertThat(Folders.files(output.root())).allMatch(file -> file.startsWith("regie-frozen/") || file.matches("[\\w./-]+"));
        }
        return output;
    }

    private List<String> around() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.map(file -> folder.relativize(file).toString()).sorted().toList());
        }
    }

    /** A field that a spreadsheet would take for a formula is a number, or the payment reference as banks print it. */
    private static void noFormula(Path output) throws Exception {
        for (String file : Folders.files(output)) {
            if (file.endsWith(".csv") && !file.startsWith("regie-frozen/")) {
                for (List<String> row : OutputFolder.rows(output.resolve(file))) {
                    assertThat(row).as(file).allMatch(field ->
                            field.matches("(?s)([^=+\\-@\t\r].*)?|[+-]?\\d+([.,]\\d+)?|\\+\\+\\+\\d{3}/\\d{4}/\\d{5}\\+\\+\\+"));
                }
            }
        }
    }

    /** Where each prestation ended: billed, covered, waiting, rejected, or in a month still open. */
    private static Set<String> accounted(OutputFolder output) throws Exception {
        Set<String> ids = new HashSet<>(output.billed());
        output.table("rejects.csv").forEach(row -> ids.add(row.get("prestation_id")));
        output.table("waiting.csv").forEach(row -> ids.add(row.get("prestation_id")));
        try (var books = DriverManager.getConnection("jdbc:h2:file:" + output.root().resolve("regie"));
                var open = books.createStatement().executeQuery("SELECT prestation_id FROM prestation WHERE period > 202609")) {
            while (open.next()) {
                ids.add(open.getString(1));
            }
        }
        return ids;
    }

    private static String row(int number) {
        return plain(id("M", number), "C001", "2026-09-02", 30, "2026-09-03").replace(";;;;;", ";no;yes;0;1,5;");
    }

    private static String id(String kind, int number) {
        return String.format(Locale.ROOT, "%s-%05d", kind, number);
    }

    /** Sound, and behind each damaged one: none of these may be lost. */
    private static String witness(int number) {
        return plain(id("S", number), "C002", "2026-09-02", 20, "2026-09-03");
    }

    @Test
    void any_value_in_any_column_of_a_prestation() throws Exception {
        List<String> damaged = new ArrayList<>();
        for (int column = 0; column < HEADING.split(";").length; column++) {
            for (String value : Damage.VALUES) {
                damaged.add(Damage.field(row(damaged.size()), column, value));
            }
        }
        StringBuilder csv = new StringBuilder(HEADING);
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < damaged.size(); i++) {
            csv.append(damaged.get(i)).append(witness(i));
            expected.add(id("S", i));
            if (i >= Damage.VALUES.size()) {
                expected.add(id("M", i));
            }
        }
        ArchiveFixture.prestations(input, "=1+1.csv", csv.toString());

        assertThat(accounted(run(3))).containsAll(expected);
    }

    @Test
    void damaged_bytes_of_a_row_cost_no_other_row() throws Exception {
        Random random = new Random(20_261_031);
        for (int from = 0; from < DAMAGED_ROWS; from += AT_ONCE) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            csv.writeBytes(HEADING.getBytes(StandardCharsets.UTF_8));
            Set<String> expected = new HashSet<>();
            for (int i = from; i < from + AT_ONCE; i++) {
                csv.writeBytes(Damage.bytes(row(i), random));
                csv.writeBytes(witness(i).getBytes(StandardCharsets.UTF_8));
                expected.add(id("S", i));
            }
            Files.write(input.resolve("prestations/archive.csv"), csv.toByteArray());
            assertThat(accounted(run(3))).containsAll(expected);
        }
    }

    @Test
    void files_of_prestations_that_are_hardly_any() throws Exception {
        String sound = HEADING + row(1) + witness(1) + row(2) + witness(2);
        for (byte[] file : Damage.files(sound)) {
            Files.write(input.resolve("prestations/archive.csv"), file);
            run(0, 2, 3);
        }
    }

    @Test
    void any_value_in_any_column_of_a_customer() throws Exception {
        everyValueIn("customers.csv", "M%05d;Exemple SRL;Rue du Test 1;5000;Namur;BE;0100.000.763;BE0100000763;STANDARD;fr;a@example.com;30;ref;400001", "");
    }

    @Test
    void any_value_in_any_column_of_a_consumer() throws Exception {
        everyValueIn("customers.csv", "M%05d;Particulier Exemple;Rue du Test 1;5000;Namur;BE;;;PRIVATE;de;a@example.com;30;;", "");
    }

    @Test
    void any_value_in_any_column_of_a_contract() throws Exception {
        everyValueIn("contracts.csv", "K%05d;M%05d;GOLD;EXTENDED;60;2026-01-01;", "M%05d;Particulier Exemple;Rue;5000;Namur;BE;;;PRIVATE;nl;;;;");
    }

    /** One customer a damaged row, each with one prestation: billed, or rejected with its customer. */
    private void everyValueIn(String table, String sound, String customer) throws Exception {
        StringBuilder csv = new StringBuilder();
        StringBuilder customers = new StringBuilder();
        StringBuilder prestations = new StringBuilder(HEADING);
        Set<String> expected = new HashSet<>();
        int number = 0;
        for (int column = 0; column < sound.split(";", -1).length; column++) {
            for (String value : Damage.VALUES) {
                String row = String.format(Locale.ROOT, sound.replace("%", "%1$"), number);
                csv.append(Damage.field(row, column, value));
                customers.append(customer.isEmpty() ? "" : String.format(Locale.ROOT, customer, number) + "\n");
                prestations.append(plain(id("P", number), String.format(Locale.ROOT, "M%05d", number), "2026-09-02", 30, "2026-09-03"));
                expected.add(id("P", number++));
            }
        }
        Files.writeString(input.resolve(table), csv, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(input.resolve("customers.csv"), customers, java.nio.file.StandardOpenOption.APPEND);
        ArchiveFixture.prestations(input, "archive.csv", prestations.toString());

        assertThat(accounted(run(3))).containsAll(expected);
    }

    @Test
    void files_of_customers_and_contracts_that_are_hardly_any() throws Exception {
        ArchiveFixture.prestations(input, "archive.csv", HEADING + row(1) + witness(1));
        for (String table : List.of("customers.csv", "contracts.csv")) {
            String sound = Files.readString(input.resolve(table));
            List<byte[]> files = Damage.files(sound);
            for (int i = table.length() % 3; i < files.size(); i += 3) {
                Files.write(input.resolve(table), files.get(i));
                run(0, 2, 3);
            }
            Files.writeString(input.resolve(table), sound);
        }
    }

    @Test
    void the_configuration_is_sound_or_every_mistake_is_told() throws Exception {
        for (String table : List.of("conditions.csv", "supplier.yml")) {
            byte[] sound = Files.readAllBytes(input.resolve(table));
            Random random = new Random(table.length());
            for (int i = 0; i < DAMAGED_ROWS; i++) {
                byte[] damaged = sound.clone();
                for (int bytes = 0; bytes <= i % 3; bytes++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                readable(table, damaged);
            }
            for (byte[] file : Damage.files(new String(sound, StandardCharsets.UTF_8))) {
                readable(table, file);
            }
            Files.write(input.resolve(table), sound);
        }
    }

    private void readable(String table, byte[] damaged) throws IOException {
        Files.write(input.resolve(table), damaged);
        ReferenceFiles files = ReferenceFiles.read(input, LedgerFormats.builtIn().names(), CustomerCheck::problems);
        assertThat(files.reference().isPresent()).as(new String(damaged, StandardCharsets.UTF_8)).isEqualTo(files.mistakes().isEmpty());
        files.reference().ifPresent(reference -> {
            assertThat(reference.supplier().invoiceSeries()).matches("[\\w-]*");
            assertThat(reference.supplier().creditNoteSeries()).matches("[\\w-]*");
        });
    }

    @Test
    void any_value_in_the_supplier() throws Exception {
        ArchiveFixture.prestations(input, "archive.csv", HEADING + row(1) + witness(1));
        String sound = Files.readString(input.resolve("supplier.yml"));
        List<String> lines = sound.lines().filter(line -> line.matches("\\s*\\w+: .*")).toList();
        int accepted = 0;
        for (int i = 0; i < lines.size() * Damage.VALUES.size(); i++) {
            String line = lines.get(i % lines.size());
            String value = Damage.VALUES.get(i / lines.size());
            String quoted = line.substring(0, line.indexOf(": ") + 2) + tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(value);
            byte[] damaged = sound.replace(line + "\n", quoted + "\n").getBytes(StandardCharsets.UTF_8);
            readable("supplier.yml", damaged);
            boolean isSound = ReferenceFiles.read(input, LedgerFormats.builtIn().names(), CustomerCheck::problems).reference().isPresent();
            if (isSound && ++accepted % 40 == 0) {
                run(0);
            }
        }
    }
}
