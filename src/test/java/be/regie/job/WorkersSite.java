package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run with workers needs, all of it real and on loopback: a PostgreSQL server, a broker process, an input, and what one
 * local run made of it. Each test has a database, a queue and an output folder of its own.
 */
final class WorkersSite implements AutoCloseable {

    /** In a test; processes that it leaves behind are ended with it. */
    final class Books implements AutoCloseable {

        final Path output;
        private final String database;
        private final String queue;
        private final List<PackagedProgram.Running> started = new ArrayList<>();

        Books(String name) {
            output = folder.resolve(name);
            database = name;
            queue = "regie." + name;
            execute("postgres", "CREATE DATABASE \"" + name + "\"");
        }

        String url() {
            return postgres.getJdbcUrl("postgres", database);
        }

        String queue() {
            return queue;
        }

        /** The run. What takes half a minute and more at a firm takes a moment here. */
        PackagedProgram run() {
            return shared(PackagedProgram.billing(input, output)).property("regie.rows-a-slice", "30");
        }

        PackagedProgram worker() {
            return worker(output);
        }

        PackagedProgram worker(Path folder) {
            return shared(PackagedProgram.quick("worker", "--workers=1", "--output=" + folder));
        }

        private PackagedProgram shared(PackagedProgram program) {
            return program.and("--database=" + url(), "--language=en").environment("REGIE_BROKER", broker.url())
                    .environment("REGIE_BROKER_QUEUE", queue).environment("REGIE_BROKER_BEAT", "500ms")
                    .environment("REGIE_BROKER_RESEND", "3s").environment("REGIE_BROKER_PATIENCE", "60s");
        }

        PackagedProgram.Running start(PackagedProgram program) {
            PackagedProgram.Running running = program.start();
            started.add(running);
            return running;
        }

        /** Returns when it takes slices. */
        PackagedProgram.Running startWorker(PackagedProgram worker) throws InterruptedException {
            PackagedProgram.Running running = start(worker);
            LockIT.until(() -> !running.process().isAlive() || read(running.out()).contains("is ready"));
            assertThat(running.process().isAlive()).as(read(running.out()) + read(running.err())).isTrue();
            return running;
        }

        void ready(int workers) throws InterruptedException {
            List<PackagedProgram.Running> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(start(worker()));
            }
            for (PackagedProgram.Running worker : all) {
                LockIT.until(() -> read(worker.out()).contains("is ready") || !worker.process().isAlive());
                assertThat(worker.process().isAlive()).as(read(worker.out()) + read(worker.err())).isTrue();
            }
        }

        /** How many slices of a step are in one of these states, in all executions. */
        int slices(String step, String states) {
            try {
                return count("SELECT COUNT(*) FROM batch_step_execution WHERE step_name LIKE '" + step + "-slice:%' AND status IN (" + states + ")");
            } catch (IllegalStateException notYetThere) {
                return 0;
            }
        }

        /** Returns when a step has been cut into its slices, and says how many. */
        int awaitSlices(String step) throws InterruptedException {
            LockIT.until(() -> slices(step, "'STARTING'") > 3);
            return count("SELECT COUNT(*) FROM frozen_file WHERE file_name LIKE 'slice-%'");
        }

        int count(String sql) {
            try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                    Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void sameAsLocally(PackagedProgram.Ended ended) throws IOException {
            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
            KillSeries.noStackTrace(ended);
            new OutputFolder(output).isSound().isSameAs(new OutputFolder(local));
        }

        @Override
        public void close() throws IOException {
            started.stream().map(PackagedProgram.Running::process).filter(Process::isAlive).forEach(process -> {
                signal(process, "CONT");
                process.destroyForcibly();
            });
        }
    }

    final Path folder;
    final EmbeddedPostgres postgres;
    final BrokerProcess broker;
    final Path input;
    final Path local;

    WorkersSite(Path folder) throws Exception {
        this.folder = folder;
        input = ArchiveFixture.write(folder.resolve("input"), 1, 150);
        local = folder.resolve("local");
        PackagedProgram.Running quiet = PackagedProgram.billing(input, local).property("regie.rows-a-slice", "30").start();
        postgres = EmbeddedPostgres.start();
        broker = BrokerProcess.start(folder.resolve("broker"));
        PackagedProgram.Ended ended = quiet.ended();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
    }

    Books books(String name) {
        return new Books(name);
    }

    void execute(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean says(PackagedProgram.Running running, Predicate<String> what) {
        return what.test(read(running.out()) + read(running.err()));
    }

    /** STOP and CONT, as a machine that is cut off and comes back. */
    static void signal(Process process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        broker.close();
        postgres.close();
    }
}
