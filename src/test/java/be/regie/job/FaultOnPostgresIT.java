package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that goes away or has no room for another connection. */
class FaultOnPostgresIT {

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void input() {
        input = ArchiveFixture.write(folder.resolve("input"), 1, 40);
        output = folder.resolve("output");
    }

    @Test
    void the_server_stops_in_the_middle() throws Exception {
        PackagedProgram program = PackagedProgram.billing(input, output);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            program = program.and("--database=" + postgres.getJdbcUrl("postgres", "postgres"));
            // each of several connections is waited for: by default ten seconds
            PackagedProgram.Running running = program.property("regie.hold-at", "render-slice.begin:4")
                    .property("spring.datasource.hikari.connection-timeout", "1000").start();
            LockIT.until(() -> Files.exists(output.resolve("regie.log")) && log().contains("Executing step: [render]"));
            kickOut(postgres, true);
            PackagedProgram.Ended failed = running.ended();
            assertThat(failed.exitCode()).as(failed.all()).isEqualTo(1);
            assertThat(failed.err()).contains("database");
            KillSeries.noStackTrace(failed);
            assertThat(output.resolve("2026-09")).doesNotExist();

            kickOut(postgres, false);
            PackagedProgram.Ended ended = program.run();
            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        }
        new OutputFolder(output).isSound();
    }

    /** As a server that stops does: nobody stays connected and nobody comes in; or lets them in again. */
    private static void kickOut(EmbeddedPostgres postgres, boolean out) throws Exception {
        try (Connection connection = postgres.getTemplateDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS " + !out);
            if (out) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'");
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private String log() {
        try {
            return Files.readString(output.resolve("regie.log"));
        } catch (java.io.IOException e) {
            return "";
        }
    }

    @Test
    void no_server_for_a_worker_and_none_that_answers() throws Exception {
        PackagedProgram worker = PackagedProgram.quick("worker", "--broker=tcp://localhost:1", "--output=" + output);
        FaultIT.fails(worker.and("--database=jdbc:postgresql://localhost:1/books"), 1, "cannot be reached");
        try (ServerSocket silent = new ServerSocket(0)) {
            String url = "--database=jdbc:postgresql://localhost:" + silent.getLocalPort() + "/books";
            FaultIT.fails(PackagedProgram.billing(input, output).property("regie.login-seconds", "2").and(url), 1, "cannot be reached");
            FaultIT.fails(worker.property("regie.login-seconds", "2").and(url), 1, "cannot be reached");
        }
    }

    @Test
    void no_server_and_no_room_for_another_connection() throws Exception {
        FaultIT.fails(PackagedProgram.billing(input, output).and("--database=jdbc:postgresql://localhost:1/books"), 1, "cannot be reached");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE accountant LOGIN CONNECTION LIMIT 1");
                statement.execute("CREATE DATABASE books OWNER accountant");
            }
            PackagedProgram program = PackagedProgram.billing(input, output).and("--database=" + postgres.getJdbcUrl("accountant", "books"));
            FaultIT.fails(program, 1, "database");
            try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("ALTER ROLE accountant CONNECTION LIMIT 20");
            }
            PackagedProgram.Ended ended = program.run();
            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        }
        new OutputFolder(output).isSound();
    }
}
