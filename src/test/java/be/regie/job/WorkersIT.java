package be.regie.job;

import static be.regie.job.WorkersSite.says;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.job.PackagedProgram.Ended;
import be.regie.job.PackagedProgram.Running;
import be.regie.job.WorkersSite.Books;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bytes, however many workers there are and whenever they come and go, and whatever goes wrong between them and the
 * run: in the end it is right, or the run ends with 1 and the same command continues.
 */
class WorkersIT {

    @TempDir
    static Path folder;

    private static WorkersSite site;

    @BeforeAll
    static void site() throws Exception {
        site = new WorkersSite(folder);
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_same_bytes_with_any_number_of_workers(int workers) throws Exception {
        try (Books books = site.books("workers" + workers)) {
            books.ready(workers);
            books.sameAsLocally(books.run().run());
            assertThat(books.slices("price", "'COMPLETED'")).as("slices").isGreaterThan(3);
        }
    }

    /** Within its transaction, between two files that appear, and when the slice is done but the broker does not know it. */
    @ParameterizedTest
    @ValueSource(strings = {"price-slice.before-commit:2", "publish.end:7", "render-slice.after-commit:3"})
    void a_worker_is_killed_in_a_slice_and_the_next_one_takes_it(String moment) throws Exception {
        try (Books books = site.books("killed_" + moment.replaceAll("\\W", "_"))) {
            Running first = books.startWorker(books.worker().killedAt(moment));
            Running run = books.start(books.run());
            assertThat(first.ended().exitCode()).isEqualTo(137);
            books.ready(1);
            books.sameAsLocally(run.ended());
        }
    }

    @Test
    void a_worker_that_is_asked_to_leave_gives_its_slice_back() throws Exception {
        try (Books books = site.books("left")) {
            Running first = books.startWorker(books.worker().property("regie.hold-at", "render-slice.begin:2"));
            Running run = books.start(books.run());
            LockIT.until(() -> books.slices("render", "'STARTED'") == 1);
            first.process().destroy();
            assertThat(first.ended().out()).contains("is given back");
            books.ready(1);
            books.sameAsLocally(run.ended());
        }
    }

    @Test
    void without_any_worker_the_run_says_what_it_waits_for_and_ends_and_the_same_command_continues() throws Exception {
        try (Books books = site.books("nobody")) {
            PackagedProgram run = books.run();
            Ended alone = run.environment("REGIE_BROKER_PATIENCE", "4s").environment("REGIE_BROKER_RESEND", "1s").run();
            assertThat(alone.exitCode()).as(alone.all()).isEqualTo(1);
            assertThat(alone.out()).contains("Waiting for workers", "that no worker has begun; no worker is there");
            assertThat(alone.err()).contains("For 4 s no slice has changed", "the same command continues");
            KillSeries.noStackTrace(alone);
            assertThat(books.output.resolve("2026-09")).doesNotExist();
            assertThat(books.slices("price", "'STARTING', 'STARTED'")).as("slices that a worker could still begin").isZero();

            books.ready(1);
            books.sameAsLocally(run.run());
        }
    }

    @Test
    void the_broker_is_killed_and_started_again() throws Exception {
        try (Books books = site.books("restarted")) {
            books.ready(1);
            Running slow = books.startWorker(books.worker().property("regie.hold-at", "render-slice.begin:1"));
            Running run = books.start(books.run());
            LockIT.until(() -> books.slices("render", "'STARTED'") > 0);
            site.broker.kill();
            LockIT.until(() -> !says(slow, text -> text.isEmpty()));
            site.broker.start();
            books.sameAsLocally(run.ended());
        }
    }

    @Test
    void messages_come_twice_late_and_never() throws Exception {
        try (Books books = site.books("messages"); Messages messages = new Messages(site.broker.url(), books.queue())) {
            Running run = books.start(books.run());
            List<jakarta.jms.Message> taken = new ArrayList<>();
            for (int slices = books.awaitSlices("price"); taken.size() < slices;) {
                taken.add(messages.take());
            }
            messages.send(taken.get(0));
            messages.send(taken.get(0));
            Running worker = books.startWorker(books.worker());
            books.sameAsLocally(run.ended());
            assertThat(taken).hasSizeGreaterThan(3);

            messages.send(taken.get(1));
            messages.send(taken.getLast());
            messages.awaitEmpty();
            assertThat(worker.process().isAlive()).isTrue();
            new OutputFolder(books.output).isSound().isSameAs(new OutputFolder(site.local));
        }
    }

    /** What a worker still does for a run that is dead must not be found in the next: before the numbers all starts over. */
    @ParameterizedTest
    @ValueSource(strings = {"price", "render"})
    void the_run_is_killed_and_started_again(String step) throws Exception {
        try (Books books = site.books("manager_" + step)) {
            Running slow = books.startWorker(books.worker().property("regie.hold-at", step + "-slice.before-commit:2"));
            Running killed = books.start(books.run());
            LockIT.until(() -> books.slices(step, "'STARTED'") == 1);
            killed.process().destroyForcibly().waitFor();
            books.ready(1);
            books.sameAsLocally(books.run().run());
            assertThat(slow.process().isAlive()).isTrue();
        }
    }

    /** It stops with its slice's rows written and locked, and not committed. */
    @Test
    void a_worker_that_was_cut_off_comes_back_and_finds_its_slice_done_by_another() throws Exception {
        try (Books books = site.books("cutoff")) {
            Running cutOff = books.startWorker(books.worker().property("regie.hold-at", "price-slice.before-commit:5"));
            Running run = books.start(books.run());
            LockIT.until(() -> books.count("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name LIKE 'regie slices%'"
                    + " AND state = 'idle in transaction' AND query ILIKE 'UPDATE BATCH_STEP_EXECUTION%'") == 1);
            WorkersSite.signal(cutOff.process(), "STOP");
            books.ready(1);
            books.sameAsLocally(run.ended());

            WorkersSite.signal(cutOff.process(), "CONT");
            LockIT.until(() -> says(cutOff, text -> text.contains("another worker has done it meanwhile")));
            assertThat(cutOff.process().isAlive()).isTrue();
            new OutputFolder(books.output).isSound().isSameAs(new OutputFolder(site.local));
        }
    }

    @Test
    void a_worker_refuses_the_work_of_another_version_and_the_right_one_does_it() throws Exception {
        try (Books books = site.books("version")) {
            Running other = books.startWorker(ofVersion("0.9.7", books.worker()));
            Running run = books.start(books.run());
            Ended refused = other.ended();
            assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
            assertThat(refused.err()).contains("A slice of Regie 1.0.0 was refused: this worker is Regie 0.9.7");
            books.ready(1);
            books.sameAsLocally(run.ended());
        }
    }

    @Test
    void a_worker_refuses_the_work_of_other_books_and_one_without_the_shared_folder() throws Exception {
        try (Books books = site.books("own"); Books others = site.books("others")) {
            Ended stranger = refusal(books, others.worker().environment("REGIE_BROKER_QUEUE", books.queue()));
            assertThat(stranger.err()).contains("A slice of other books was refused");
            Ended elsewhere = refusal(books, books.worker(folder.resolve("elsewhere")));
            assertThat(elsewhere.err()).contains("is not here. Start the worker with the output folder of the run");
        }
    }

    private static Ended refusal(Books books, PackagedProgram worker) throws Exception {
        if (books.slices("price", "'STARTING'") == 0) {
            books.start(books.run());
            books.awaitSlices("price");
        }
        Ended refused = books.start(worker).ended();
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
        return refused;
    }

    /** The same program with another version in its manifest. */
    private static PackagedProgram ofVersion(String version, PackagedProgram program) throws IOException {
        Path jar = Path.of(program.jvm().getLast());
        Path other = Files.createDirectories(folder.resolve("version-" + version));
        Files.createSymbolicLink(other.resolve("lib"), jar.resolveSibling("lib"));
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
            try (OutputStream file = Files.newOutputStream(other.resolve("regie.jar")); JarOutputStream to = new JarOutputStream(file, manifest)) {
                for (var entry : (Iterable<java.util.jar.JarEntry>) from.stream()::iterator) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        try (InputStream in = from.getInputStream(entry)) {
                            in.transferTo(to);
                        }
                    }
                }
            }
        }
        List<String> jvm = new ArrayList<>(program.jvm());
        jvm.removeIf(option -> option.startsWith("-XX:SharedArchiveFile"));
        jvm.set(jvm.size() - 1, other.resolve("regie.jar").toString());
        return new PackagedProgram(jvm, program.words(), Map.copyOf(program.environment()));
    }
}
