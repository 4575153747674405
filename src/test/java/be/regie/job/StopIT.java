package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGTERM and Ctrl-C: the job stops at its next safe place, and the next run goes on from there. */
class StopIT {

    private static final int SIGINT = 2;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} while {1} is at work")
    @CsvSource({"TERM, price-slice, 143", "INT, render-slice, 130", "TERM, export, 143"})
    void the_next_run_resumes(String signal, String step, int code) throws Exception {
        assumeTrue(signal.equals("TERM") || listensToInterrupts(), "a shell that starts Maven in the background has it ignore Ctrl-C, and all it starts");
        theNextRunResumes(PackagedProgram.billing(input(), output()), signal, step, code);
    }

    private static boolean listensToInterrupts() throws Exception {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("SigIgn")).findFirst().orElseThrow();
        return (Long.parseUnsignedLong(ignored.split("\\s+")[1], 16) & 1 << SIGINT - 1) == 0;
    }

    /** As systemd stops a service that stays up: the run of this night must not be cut off. */
    @Test
    void so_it_does_after_a_schedule_that_was_asked_to_end_while_a_run_was_at_work() throws Exception {
        theNextRunResumes(PackagedProgram.quick("schedule", "--schedule.cron=* * * * * *", "--workers=2", "--input=" + input(),
                "--output=" + output()), "TERM", "render-slice", 143);
    }

    private Path input() {
        return ArchiveFixture.write(folder.resolve("input"), 1, 60);
    }

    private Path output() {
        return folder.resolve("output");
    }

    private void theNextRunResumes(PackagedProgram program, String signal, String step, int code) throws Exception {
        Path output = output();
        PackagedProgram.Running running = KillIT.small(program).property("regie.hold-at", step + ".begin:5").start();
        LockIT.until(() -> reached(output, step));
        Instant asked = Instant.now();
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.process().pid())).start().waitFor();
        PackagedProgram.Ended stopped = running.ended();

        assertThat(stopped.exitCode()).as(stopped.all()).isIn(1, code);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
        KillSeries.noStackTrace(stopped);
        assertThat(output.resolve("2026-09")).doesNotExist();
        assertThat(statuses(output)).contains("STOPPED").doesNotContain("STARTED");
        assertThat(statusesOf(output, "report")).doesNotContain("COMPLETED");

        PackagedProgram.Ended resumed = KillIT.small(PackagedProgram.billing(folder.resolve("input"), output)).run();
        assertThat(resumed.exitCode()).as(resumed.all()).isEqualTo(3);
        new OutputFolder(output).isSound();
        assertThat(new OutputFolder(output).billed()).hasSize(60);
    }

    private static boolean reached(Path output, String step) {
        return Files.exists(output.resolve("regie.log")) && log(output).contains("Executing step: [" + step.replace("-slice", "") + "]");
    }

    private static String log(Path output) {
        try {
            return Files.readString(output.resolve("regie.log"));
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private static List<String> statuses(Path output) throws Exception {
        return statusesOf(output, "%");
    }

    private static List<String> statusesOf(Path output, String step) throws Exception {
        List<String> found = new ArrayList<>();
        try (var books = DriverManager.getConnection("jdbc:h2:file:" + output.resolve("regie"));
                var query = books.prepareStatement("SELECT status FROM batch_step_execution WHERE step_name LIKE ?")) {
            query.setString(1, step);
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
