package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and database that let nobody in without TLS and a password; and that no password shows anywhere. */
class WorkerSecurityIT {

    private static final String BROKER_SECRET = "s3cret-jonquille";
    private static final String BOOKS_SECRET = "s3cret-pivoine";

    @TempDir
    static Path folder;

    @Test
    void run_and_worker_reach_broker_and_books_by_tls_with_passwords_from_environment_and_file() throws Exception {
        KeyStore keys = keys();
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 60);
        Path output = folder.resolve("output");
        Path local = folder.resolve("local");
        PackagedProgram.Running quiet = PackagedProgram.billing(input, local).start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                BrokerProcess broker = BrokerProcess.start(folder.resolve("broker"), "?sslEnabled=true;keyStorePath=" + folder.resolve("keys.p12")
                        + ";keyStorePassword=changeit", "regie", BROKER_SECRET)) {
            onlyByTls(postgres, keys);
            int port = freePort();
            PackagedProgram worker = secured(PackagedProgram.quick("worker", "--workers=1", "--worker.port=" + port, "--output=" + output), postgres, broker);
            PackagedProgram.Running running = worker.start();
            try {
                PackagedProgram.Ended ended = secured(PackagedProgram.billing(input, output), postgres, broker).run();
                assertThat(ended.exitCode()).as(ended.all() + WorkersSite.read(running.err())).isEqualTo(3);
                assertThat(quiet.ended().exitCode()).isEqualTo(3);
                new OutputFolder(output).isSound().isSameAs(new OutputFolder(local));
                assertThat(get(port, "/actuator/health")).contains("\"status\":\"UP\"", "\"broker\":true", "\"books\":true", "Regie 1.0.0");
                assertThat(get(port, "/actuator/metrics/regie.slices.done?tag=step:render-slice")).contains("\"COUNT\",\"value\":1.0");

                PackagedProgram.Ended intruder = secured(PackagedProgram.billing(input, folder.resolve("other")), postgres, broker)
                        .environment("REGIE_BROKER_PASSWORD", "wrong-" + BROKER_SECRET).environment("REGIE_BROKER_PATIENCE", "3s").run();
                nowhere(ended.all() + intruder.all() + WorkersSite.read(running.out()) + WorkersSite.read(running.err()));
            } finally {
                running.process().destroyForcibly();
            }
        }
        for (String file : Folders.files(output)) {
            nowhere(Files.readString(output.resolve(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    private static void nowhere(String text) {
        assertThat(text).doesNotContain(BROKER_SECRET).doesNotContain(BOOKS_SECRET);
    }

    private static PackagedProgram secured(PackagedProgram program, EmbeddedPostgres postgres, BrokerProcess broker) throws IOException {
        Path password = Files.writeString(folder.resolve("books-password"), BOOKS_SECRET + "\n");
        return program.and("--database=jdbc:postgresql://localhost:" + postgres.getPort() + "/books?sslmode=verify-full&sslrootcert="
                        + folder.resolve("ca.pem"), "--language=en")
                .environment("SPRING_DATASOURCE_USERNAME", "regie").environment("REGIE_DATABASE_PASSWORD_FILE", password.toString())
                .environment("REGIE_BROKER", broker.url() + "&sslEnabled=true&trustStoreType=PEM&trustStorePath=" + folder.resolve("ca.pem"))
                .environment("REGIE_BROKER_USERNAME", "regie").environment("REGIE_BROKER_PASSWORD", BROKER_SECRET)
                .environment("REGIE_BROKER_PATIENCE", "60s");
    }

    /** A key and a certificate for localhost: both in a store for the broker, the certificate for those who trust it. */
    private static KeyStore keys() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "regie",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "3", "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", "changeit").inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        Files.writeString(folder.resolve("ca.pem"), pem("CERTIFICATE", keys.getCertificate("regie").getEncoded()));
        return keys;
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    private static void onlyByTls(EmbeddedPostgres postgres, KeyStore keys) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE regie LOGIN PASSWORD '" + BOOKS_SECRET + "'");
            statement.execute("CREATE DATABASE books OWNER regie");
            Path data = Path.of(show(statement, "data_directory"));
            serversOwn(data, "server.crt", pem("CERTIFICATE", keys.getCertificate("regie").getEncoded()));
            serversOwn(data, "server.key", pem("PRIVATE KEY", keys.getKey("regie", "changeit".toCharArray()).getEncoded()));
            Files.writeString(Path.of(show(statement, "hba_file")), "hostssl all all 127.0.0.1/32 scram-sha-256\nhostssl all all ::1/128 scram-sha-256\n");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String show(Statement statement, String setting) throws Exception {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    /** A key that others may read is refused. */
    private static void serversOwn(Path data, String name, String content) throws IOException {
        Path file = Files.writeString(data.resolve(name), content);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
