package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many work at a month, and which of them takes which slice when, leaves no trace in what comes out. */
class SameBytesIT {

    @TempDir
    Path folder;

    @Test
    void one_two_or_eight_workers_give_the_same_bytes() throws IOException {
        Path input = ArchiveFixture.write(folder.resolve("input"), 2, 400);
        OutputFolder one = billed(input, 1).isSound();
        assertThat(one.hashes().keySet().stream().filter(file -> file.matches("regie-frozen/.*/slice-.*")))
                .as("slices, for more than eight workers to share").hasSizeGreaterThan(16);
        billed(input, 2).isSameAs(one);
        billed(input, 8).isSameAs(one);
    }

    private OutputFolder billed(Path input, int workers) {
        Path output = folder.resolve("workers-" + workers);
        assertThat(KillIT.small(PackagedProgram.quick("run", "--as-of=2026-12-24", "--workers=" + workers, "--input=" + input,
                "--output=" + output)).run().exitCode()).isEqualTo(3);
        return new OutputFolder(output);
    }
}
