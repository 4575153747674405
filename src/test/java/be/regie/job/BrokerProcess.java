package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker as a process of its own that can be killed and started again, on the journal that it left. */
final class BrokerProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final String acceptorOptions;
    private final List<String> user;
    private Process process;

    private BrokerProcess(Path folder, String acceptorOptions, List<String> user) {
        this.folder = folder;
        this.port = freePort();
        this.acceptorOptions = acceptorOptions;
        this.user = user;
    }

    static BrokerProcess start(Path folder) throws Exception {
        return start(folder, "");
    }

    /** @param user a name and a password, or nothing: anyone may come in */
    static BrokerProcess start(Path folder, String acceptorOptions, String... user) throws Exception {
        BrokerProcess broker = new BrokerProcess(folder, acceptorOptions, List.of(user));
        broker.start();
        return broker;
    }

    /** Returns when it takes connections. The journal's buffers need Netty's older way to free them, on newer Javas too. */
    void start() throws Exception {
        Files.createDirectories(folder);
        Path out = folder.resolve("broker.out");
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dio.netty.noUnsafe=false", "-cp", System.getProperty("java.class.path"), BrokerProgram.class.getName(),
                "tcp://127.0.0.1:" + port + acceptorOptions, folder.toString()));
        command.addAll(user);
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        LockIT.until(() -> !process.isAlive() || read(out).contains("broker is up"));
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker did not start: " + read(out));
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** A worker that is silent loses what it was given after two seconds. */
    String url() {
        return "tcp://127.0.0.1:" + port + "?connectionTTL=2000&clientFailureCheckPeriod=1000&callTimeout=5000";
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
