package be.regie.job;

import static be.regie.job.ArchiveFixture.HEADING;
import static be.regie.job.ArchiveFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around the program: it says so, nothing is half-issued, and the next run finishes the work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultIT {

    @TempDir
    static Path shared;

    private Path input;
    private Path quiet;
    private int outputs;

    @BeforeAll
    void quiet_run() {
        input = ArchiveFixture.write(shared.resolve("input"), 1, 60);
        quiet = shared.resolve("quiet");
        assertThat(PackagedProgram.billing(input, quiet).run().exitCode()).isEqualTo(3);
    }

    private Path output() throws IOException {
        return Files.createDirectories(shared.resolve("output-" + ++outputs));
    }

    private PackagedProgram program(Path output) {
        return PackagedProgram.billing(input, output);
    }

    /** It fails, in words. */
    static PackagedProgram.Ended fails(PackagedProgram program, int exitCode, String... words) {
        PackagedProgram.Ended ended = program.run();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        assertThat(ended.err()).contains(words);
        KillSeries.noStackTrace(ended);
        return ended;
    }

    private void theNextRunFinishes(Path output) throws IOException {
        theNextRunFinishes(program(output), output);
    }

    private void theNextRunFinishes(PackagedProgram program, Path output) throws IOException {
        PackagedProgram.Ended ended = program.run();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        new OutputFolder(output).isSound().isSameAs(new OutputFolder(quiet));
    }

    private static boolean shell(String... words) throws Exception {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    }

    /** A small disk of its own; skipped, visibly, where this user may not mount one. */
    private Path smallDisk(String size) throws Exception {
        Path disk = output();
        assumeTrue(shell("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()), "no right to mount a small disk");
        return disk;
    }

    @ParameterizedTest(name = "with {0} of room")
    @ValueSource(strings = {"100k", "900k", "1400k"})
    void a_full_disk(String size) throws Exception {
        Path disk = smallDisk(size);
        try {
            fails(program(disk), 1, "regie: ");
            assertThat(shell("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
            theNextRunFinishes(disk);
        } finally {
            shell("umount", disk.toString());
        }
    }

    /** A disk that is full between the two entries that Spring Batch makes for a slice leaves the first alone. */
    @ParameterizedTest
    @ValueSource(strings = {"price-slice", "render-slice"})
    void slices_whose_context_was_lost(String step) throws Exception {
        Path output = output();
        assertThat(program(output).killedAt(step + ".begin").run().exitCode()).isEqualTo(137);
        AuditFixture.sql(output, "DELETE FROM batch_step_execution_context WHERE step_execution_id IN "
                + "(SELECT step_execution_id FROM batch_step_execution WHERE step_name LIKE '" + step + ":%')");
        theNextRunFinishes(output);
    }

    @Test
    void a_folder_that_is_read_only() throws Exception {
        Path disk = smallDisk("50m");
        try {
            assertThat(shell("mount", "-o", "remount,ro", disk.toString())).isTrue();
            fails(program(disk), 1, "cannot be written");
            assertThat(shell("mount", "-o", "remount,rw", disk.toString())).isTrue();
            theNextRunFinishes(disk);
        } finally {
            shell("umount", disk.toString());
        }
    }

    @ParameterizedTest(name = "a file called {0}")
    @CsvSource({"2026-09, 2", "regie-frozen, 1"})
    void a_file_in_the_way(String name, int exitCode) throws Exception {
        Path output = output();
        Files.writeString(output.resolve(name), "in the way");
        fails(program(output), exitCode, name);
        assertThat(output.resolve(name)).hasContent("in the way");
        Files.delete(output.resolve(name));
        theNextRunFinishes(output);
    }

    @Test
    void a_folder_in_the_way_of_a_file() throws Exception {
        Path output = output();
        Files.createDirectories(output.resolve("rejects.csv/x"));
        fails(program(output), 1, "rejects.csv");
        Folders.delete(output.resolve("rejects.csv"));
        theNextRunFinishes(output);
    }

    @Test
    void a_month_that_appears_while_its_numbers_are_given() throws Exception {
        Path output = output();
        assertThat(program(output).killedAt("render-slice.begin").run().exitCode()).isEqualTo(137);
        Files.createDirectories(output.resolve("2026-09/invoices"));
        fails(program(output), 2, "2026-09", "--output");
        Folders.delete(output.resolve("2026-09"));
        theNextRunFinishes(output);
    }

    @Test
    void a_work_folder_that_somebody_removed_is_made_again() throws Exception {
        Path output = output();
        assertThat(program(output).killedAt("export.begin").run().exitCode()).isEqualTo(137);
        Folders.delete(output.resolve(".2026-09.part"));
        theNextRunFinishes(output);
    }

    @Test
    void an_output_that_is_a_file() throws Exception {
        Path file = output().resolve("output");
        Files.writeString(file, "in the way");
        fails(program(file), 1, "output");
        assertThat(file).hasContent("in the way");
    }

    @Test
    void a_database_file_that_is_none() throws Exception {
        Path output = output();
        Files.writeString(output.resolve("regie.mv.db"), "this is no database".repeat(1_000));
        fails(program(output), 1, "database");
        assertThat(Files.readString(output.resolve("regie.mv.db"))).startsWith("this is no database");
        Files.delete(output.resolve("regie.mv.db"));
        theNextRunFinishes(output);
    }

    @Test
    void a_database_that_was_deleted() throws Exception {
        Path output = output();
        theNextRunFinishes(output);
        Path books = output.resolve("regie.mv.db");
        Files.move(books, output.resolveSibling("books"));
        SortedMap<String, String> before = new OutputFolder(output).hashes();
        fails(program(output), 2, "2026-09", "backup", "--database");
        assertThat(new OutputFolder(output).hashes()).isEqualTo(before);
        Files.move(output.resolveSibling("books"), books, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        theNextRunFinishes(output);
    }

    @Test
    void a_database_of_another_firm_with_months_of_the_same_name() throws Exception {
        Path mine = output();
        theNextRunFinishes(mine);
        Path others = output();
        Path otherInput = ArchiveFixture.write(shared.resolve("input-" + outputs), 1, 20);
        assertThat(PackagedProgram.billing(otherInput, others).run().exitCode()).isEqualTo(3);
        fails(program(mine).and("--database=jdbc:h2:file:" + others.resolve("regie")), 2, "another database", "2026-09");
        theNextRunFinishes(mine);
    }

    @Test
    void credit_notes_that_the_database_does_not_know() throws Exception {
        Path output = output();
        theNextRunFinishes(output);
        Path stranger = Files.createDirectories(output.resolve("credit-notes")).resolve("NC-2026-000001.pdf");
        Files.writeString(stranger, "x");
        fails(program(output), 2, "NC-2026-000001", "--database");
        Folders.delete(output.resolve("credit-notes"));
        theNextRunFinishes(output);
    }

    @Test
    void a_clock_that_jumps_back() throws Exception {
        Path output = output();
        theNextRunFinishes(output);
        PackagedProgram earlier = PackagedProgram.quick("run", "--as-of=2020-01-01", "--input=" + input, "--output=" + output);
        assertThat(earlier.run().exitCode()).isEqualTo(3);
        theNextRunFinishes(output);
    }

    @Test
    void what_a_failed_try_at_one_month_has_priced_does_not_count_when_another_is_billed() throws Exception {
        Path output = output();
        Path own = ArchiveFixture.tables(shared.resolve("input-" + outputs));
        ArchiveFixture.prestations(own, "archive.csv", HEADING + plain("P1", "C004", "2026-10-02", 50, "2026-10-03")
                + plain("P2", "C004", "2026-10-02", 50, "2026-11-03"));
        PackagedProgram november = PackagedProgram.quick("bill", "--period=2026-11", "--input=" + own, "--output=" + output);
        assertThat(november.killedAt("issue.begin").run().exitCode()).isEqualTo(137);
        PackagedProgram.Ended ended = PackagedProgram.billing(own, output).run();
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        OutputFolder found = new OutputFolder(output).isSound();
        Map<String, String> covered = new TreeMap<>();
        for (String month : found.months()) {
            found.table(month + "/register/covered.csv").forEach(line -> covered.put(line.get("prestation_id"), line.get("covered_minutes")));
            found.table(month + "/register/lines.csv").forEach(line -> covered.put(line.get("prestation_id"), line.get("covered_minutes")));
        }
        assertThat(found.months()).isEqualTo(List.of("2026-10", "2026-11"));
        assertThat(covered).as("of 90 minutes of October: 50 x 1.1, then the rest").isEqualTo(Map.of("P1", "55", "P2", "35"));
    }
}
