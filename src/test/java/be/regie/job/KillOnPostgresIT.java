package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KillIT} with the books on PostgreSQL; more kills with {@code -Dregie.kills.postgres=1000}. */
class KillOnPostgresIT {

    private static final int KILLS = Integer.getInteger("regie.kills.postgres", 9);

    @TempDir
    Path folder;

    @Test
    void after_any_kills_the_output_is_that_of_one_quiet_run() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 2, 120);
        Path quiet = folder.resolve("quiet");
        assertThat(KillIT.small(PackagedProgram.billing(input, quiet)).run().exitCode()).isEqualTo(3);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            KillSeries series = new KillSeries(folder, round -> KillIT.small(
                    PackagedProgram.billing(input, folder.resolve("round-" + round)).and("--database=" + database(postgres, round))));
            series.shuffled().survives(KILLS, 2, quiet, Long.getLong("regie.seed", 16));
        }
    }

    /** A new database a round: its URL, with user and password. */
    private static String database(EmbeddedPostgres postgres, int round) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE round" + round);
            return postgres.getJdbcUrl("postgres", "round" + round);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
