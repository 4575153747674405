package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time on a database; whoever is dead holds nothing. */
class LockIT {

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void input() {
        input = ArchiveFixture.write(folder.resolve("input"), 1, 20, false);
    }

    @Test
    void a_second_run_on_the_same_file_ends_at_once_and_says_who_holds_it_since_when() throws Exception {
        secondRunIsRefused(PackagedProgram.billing(input, folder.resolve("output")));
    }

    @Test
    void a_second_run_on_the_same_server_ends_at_once_and_says_who_holds_it_since_when() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            secondRunIsRefused(PackagedProgram.billing(input, folder.resolve("output"))
                    .and("--database=" + postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    @Test
    void user_and_password_may_stand_apart_from_the_address() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE accountant LOGIN PASSWORD 'secret'");
                statement.execute("CREATE DATABASE books OWNER accountant");
            }
            PackagedProgram.Ended ended = PackagedProgram.billing(input, folder.resolve("output"))
                    .and("--database=jdbc:postgresql://localhost:" + postgres.getPort() + "/books")
                    .environment("SPRING_DATASOURCE_USERNAME", "accountant").environment("SPRING_DATASOURCE_PASSWORD", "secret").run();
            assertThat(ended.exitCode()).as(ended.all()).isZero();
        }
    }

    private void secondRunIsRefused(PackagedProgram program) throws Exception {
        PackagedProgram.Running first = program.property("regie.hold-at", "issue.begin").start();
        until(() -> Files.exists(folder.resolve("output/.2026-09.part")));
        Instant before = Instant.now();
        PackagedProgram.Ended second = program.run();
        assertThat(second.exitCode()).as(second.all()).isEqualTo(4);
        assertThat(second.err()).contains("Another run is at work on this database", "process " + first.process().pid(), "since 20");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(first.process().isAlive()).isTrue();

        first.process().destroyForcibly();
        first.ended();
        PackagedProgram.Ended third = program.run();
        assertThat(third.exitCode()).as(third.all()).isZero();
        new OutputFolder(folder.resolve("output")).isSound();
    }

    static void until(BooleanSupplier reached) throws InterruptedException {
        for (int tries = 0; !reached.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(1_200);
            Thread.sleep(50);
        }
    }
}
