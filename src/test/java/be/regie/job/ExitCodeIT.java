package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script gets to know: the exit codes of the packaged program, each with what it says. 4 is in {@link LockIT}. */
class ExitCodeIT {

    @TempDir
    Path folder;

    private PackagedProgram.Ended regie(int exitCode, String... words) {
        PackagedProgram.Ended ended = PackagedProgram.jar(words).run();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        KillSeries.noStackTrace(ended);
        return ended;
    }

    @Test
    void zero_where_all_is_accounted_for_and_nothing_rejected() throws Exception {
        Path output = folder.resolve("output");
        assertThat(regie(0, "--output=" + output, "--as-of=2026-11-05").err()).isEmpty();
        new OutputFolder(output).isSound();
        assertThat(regie(0, "--help").out()).contains("bill", "status");
        assertThat(regie(0, "bill", "--period=2026-10", "--output=" + output).out()).contains("closed already");
    }

    @Test
    void one_where_it_failed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(regie(1, "--output=" + file).err()).contains(file.toString());
    }

    @Test
    void two_for_wrong_usage_with_every_mistake() {
        assertThat(regie(2, "frobnicate").err()).contains("frobnicate", "--help");
        assertThat(regie(2, "bill", "--issue-date=31.10.2026", "--workers=0", "--database=mysql:x", "--output=" + folder.resolve("none")).err())
                .contains("--period", "--issue-date", "--workers", "--database");
        assertThat(folder.resolve("none/regie.mv.db")).doesNotExist();
    }

    @Test
    void two_for_wrong_configuration_with_every_mistake() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 3);
        Files.writeString(input.resolve("conditions.csv"), "rule_id;rule;applies_to;value;unit;valid_from;valid_to;source\n"
                + "a;hourly-rate;*;minus ten;EUR/h;2026-01-01;;x\nb;minimum;*;15;hours;2026-01-01;;x\n");
        Files.writeString(input.resolve("supplier.yml"), Files.readString(input.resolve("supplier.yml")).replace("BE49 9990", "BE48 9990"));
        assertThat(regie(2, "--input=" + input, "--output=" + folder.resolve("output")).err())
                .contains("conditions.csv:2", "minus ten", "conditions.csv:3", "hours", "supplier.yml");
        assertThat(folder.resolve("output/2026-09")).doesNotExist();
    }

    @Test
    void two_for_a_month_before_one_that_is_closed() {
        Path input = ArchiveFixture.write(folder.resolve("input"), 2, 10, false);
        Path output = folder.resolve("output");
        regie(0, "bill", "--period=2026-10", "--input=" + input, "--output=" + output);
        assertThat(regie(2, "bill", "--period=2026-09", "--input=" + input, "--output=" + output).err()).contains("2026-10", "numbers follow dates");
    }

    @Test
    void three_where_it_is_done_and_something_was_rejected() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 10);
        Path output = folder.resolve("output");
        PackagedProgram.Ended ended = PackagedProgram.jar("run", "--as-of=2026-11-05").environment("REGIE_INPUT", input.toString())
                .environment("REGIE_OUTPUT", output.toString()).run();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        assertThat(new OutputFolder(output).isSound().table("rejects.csv")).hasSize(4);
    }

    @Test
    void five_where_a_replay_finds_a_touched_file() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 10, false);
        Path output = folder.resolve("output");
        regie(0, "--as-of=2026-11-05", "--input=" + input, "--output=" + output);
        String month = new OutputFolder(output).months().getFirst();
        regie(0, "replay", "--period=" + month, "--input=" + input, "--output=" + output);
        Path register = output.resolve(month).resolve("register/invoices.csv");
        Files.writeString(register, Files.readString(register) + " ");
        assertThat(regie(5, "replay", "--period=" + month, "--input=" + input, "--output=" + output).out()).contains("register/invoices.csv");
        assertThat(regie(5, "status", "--verify", "--input=" + input, "--output=" + output).out()).contains("register/invoices.csv");
    }

    @Test
    void six_where_the_result_is_not_the_one_previewed() {
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 10, false);
        Path output = folder.resolve("output");
        regie(0, "preview", "--period=2026-10", "--input=" + input, "--output=" + output);
        regie(6, "bill", "--period=2026-10", "--approve=0000-0000-0000-0000", "--input=" + input, "--output=" + output);
        assertThat(output.resolve("2026-10")).doesNotExist();
    }
}
