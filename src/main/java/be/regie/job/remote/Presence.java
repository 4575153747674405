package be.regie.job.remote;

import be.regie.job.BrokerSettings;
import be.regie.job.DatabaseAccess;
import be.regie.job.Product;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * A worker's sign of life: a connection of its own to the database, named after it, with a query at every beat. There is
 * nothing to clean up after a worker that died, and nothing is written.
 */
final class Presence implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    /** PostgreSQL keeps so much of a name. */
    private static final int LONGEST = 63;

    private final DatabaseAccess books;
    private final BrokerSettings settings;
    private final String name;
    private final String application;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("presence").daemon().factory());
    private Connection connection;
    private volatile boolean connected;

    Presence(DatabaseAccess books, BrokerSettings settings) {
        this.books = books;
        this.settings = settings;
        String before = LiveWorkers.PREFIX + LiveWorkers.word(Product.version()) + " ";
        // a container started again has the host and the process number of the one before
        String after = ":" + ProcessHandle.current().pid() + ":" + Long.toString(System.currentTimeMillis() / 1_000, 36);
        String host = host();
        this.name = host.substring(0, Math.max(1, Math.min(host.length(), LONGEST - before.length() - after.length()))) + after;
        this.application = before + name;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException unnamed) {
            return "host";
        }
    }

    /** Of this worker, among all that ever were. */
    String name() {
        return name;
    }

    void start() {
        beats.scheduleWithFixedDelay(this::beat, 0, settings.beat().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the books could be reached at the last beat. */
    boolean isConnected() {
        return connected;
    }

    private void beat() {
        try {
            if (connection == null) {
                String seconds = Long.toString(Math.max(1, settings.silence().toSeconds()));
                connection = books.connect(Map.of("ApplicationName", application, "connectTimeout", seconds, "socketTimeout", seconds));
            }
            try (var query = connection.createStatement()) {
                query.execute("SELECT 1");
            }
            connected = true;
        } catch (SQLException gone) {
            if (connected || connection == null) {
                LOG.warn("The books cannot be reached: {}", gone.getMessage());
            }
            connected = false;
            close();
        }
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException already) {
            // closed is what it should be
        }
        connection = null;
    }

    @Override
    public void destroy() {
        beats.execute(this::close);
        beats.shutdown();
    }
}
