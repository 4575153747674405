package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at any moment, any number of times, then the same command. More kills:
 * {@code mvn verify -Dit.test=KillIT -Dregie.kills=1000}.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("regie.kills", 32);
    private static final long SEED = Long.getLong("regie.seed", 20_261_031);

    @TempDir
    Path folder;

    @Test
    void after_any_kills_the_output_is_that_of_one_quiet_run() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 2, 120);
        Path quiet = folder.resolve("quiet");
        assertThat(small(PackagedProgram.billing(input, quiet)).run().exitCode()).isEqualTo(3);

        KillSeries series = new KillSeries(folder, round -> small(PackagedProgram.billing(input, folder.resolve("round-" + round))));
        series.survives(KILLS, KILLS / 5, quiet, SEED);
    }

    /** Many transactions and slices of few rows. */
    static PackagedProgram small(PackagedProgram program) {
        return program.property("regie.rows-a-slice", "30").property("regie.rows-a-chunk", "4");
    }
}
