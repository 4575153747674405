package be.regie.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The same month with books in PostgreSQL: by one process, with one worker process and with two; CPU of the programs, of the
 * database server and of the broker apart. As many slices are in work at once in each case. The outputs stay, as files made
 * just after many were deleted cost several times as much. It needs Linux.
 */
public final class WorkersBenchmark {

    private static final long SEED = 20_261_031;
    private static final double TICKS_A_SECOND = 100;
    private static final int AT_ONCE = 2;

    private final int rows;
    private final Path input;
    private final Path work;
    private final List<String> java;
    private final EmbeddedPostgres postgres;
    private final long server;
    private final Process broker;
    private final int port;

    private WorkersBenchmark(int rows, Path jar, Path work, List<String> options) throws Exception {
        this.rows = rows;
        this.work = work;
        input = Archive.in(work, rows, Archive.ORDERS, SEED);
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        java = new ArrayList<>(List.of(program));
        java.addAll(options);
        java.addAll(List.of("-jar", jar.toString()));
        postgres = EmbeddedPostgres.start();
        server = postmaster();
        port = freePort();
        delete(work.resolve("broker"));
        broker = new ProcessBuilder(program, "-Xmx128m", "-Dio.netty.noUnsafe=false", "-cp", System.getProperty("java.class.path"),
                "be.regie.job.BrokerProgram", "tcp://127.0.0.1:" + port, work.resolve("broker").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** @param words prestations, 0 for none, then rounds, the program's jar, a work folder, and options of the children's Java */
    public static void main(String[] words) throws Exception {
        if (words[0].equals("0")) {
            return;
        }
        WorkersBenchmark benchmark = new WorkersBenchmark(Integer.parseInt(words[0]), Path.of(words[2]), Path.of(words[3]),
                Arrays.asList(words).subList(4, words.length));
        try {
            System.out.printf(Locale.ROOT, "%nWorkers, Java %s, %d processors, %,d prestations%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), benchmark.rows);
            System.out.printf("%10s %12s %14s %12s %12s %9s%n", "workers", "all CPU s", "programs", "PostgreSQL", "broker", "wall s");
            for (int round = 1; round <= Integer.parseInt(words[1]); round++) {
                for (int workers = 0; workers <= AT_ONCE; workers++) {
                    benchmark.run(round, workers);
                }
            }
        } finally {
            benchmark.broker.destroyForcibly();
            benchmark.postgres.close();
        }
    }

    private void run(int round, int workers) throws Exception {
        String name = "bench" + round + "w" + workers;
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        Path output = Files.createTempDirectory(work, name + "-");
        double programs = ownChildren();
        double database = tree(server);
        double messages = process(broker.pid());
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            started.add(start(name, output, true, "worker", "--workers=" + AT_ONCE / workers));
        }
        long begun = System.nanoTime();
        int exitCode = start(name, output, workers > 0, "run", "--as-of=2026-11-20", "--input=" + input, "--workers=" + AT_ONCE).waitFor();
        double wall = (System.nanoTime() - begun) / 1e9;
        for (Process worker : started) {
            worker.destroy();
            worker.waitFor();
        }
        if (exitCode != 0) {
            throw new IllegalStateException("the run ended with " + exitCode);
        }
        programs = ownChildren() - programs;
        database = tree(server) - database;
        messages = process(broker.pid()) - messages;
        System.out.printf(Locale.ROOT, "%10s %12.1f %14.1f %12.1f %12.1f %9.1f%n", workers == 0 ? "local" : workers,
                programs + database + messages, programs, database, messages, wall);
    }

    private Process start(String name, Path output, boolean remote, String... words) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(words));
        command.addAll(List.of("--database=" + postgres.getJdbcUrl("postgres", name), "--output=" + output));
        if (remote) {
            command.addAll(List.of("--broker=tcp://127.0.0.1:" + port, "--regie.broker-queue=" + name));
        }
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private long postmaster() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet folder = statement.executeQuery("SHOW data_directory")) {
            folder.next();
            return Long.parseLong(Files.readAllLines(Path.of(folder.getString(1), "postmaster.pid")).getFirst());
        }
    }

    /** CPU of a process and of its children, those that have ended too. */
    private static double tree(long pid) throws IOException {
        double seconds = ticks(pid, 13, 17);
        for (ProcessHandle child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
            seconds += ticks(child.pid(), 13, 17);
        }
        return seconds;
    }

    private static double process(long pid) throws IOException {
        return ticks(pid, 13, 15);
    }

    /** Of the children of this process that have ended. */
    private static double ownChildren() throws IOException {
        return ticks(ProcessHandle.current().pid(), 15, 17);
    }

    /** Fields of the kernel's account, which begins after the name in brackets; 0 where the process has just ended. */
    private static double ticks(long pid, int from, int to) throws IOException {
        Path account = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(account)) {
            return 0;
        }
        String text = Files.readString(account);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, from - 2, to - 2).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
