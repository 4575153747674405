package be.regie.job.remote;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The workers that the database server sees. One that died is gone from there at once; one that is cut off keeps its
 * connection for long, but gives no sign any more.
 */
record LiveWorkers(JdbcTemplate jdbc, Duration silence) {

    /** How each calls its connection: this, its version and its name. */
    static final String PREFIX = "regie worker ";

    /** How each calls the connections on which it works: this and its name. */
    static final String SLICES = "regie slices ";

    record Seen(String version, String name) {
    }

    List<Seen> all() {
        return jdbc.queryForList("SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name LIKE ? AND clock_timestamp() - query_start < make_interval(secs => ?) ORDER BY 1",
                String.class, PREFIX + "%", silence.toMillis() / 1000.0).stream().map(LiveWorkers::seen).toList();
    }

    private static Seen seen(String application) {
        String[] words = application.substring(PREFIX.length()).split(" ", 2);
        return words.length == 2 ? new Seen(words[0], words[1]) : new Seen("?", words[0]);
    }

    boolean isLive(String name) {
        return all().stream().anyMatch(worker -> worker.name().equals(name));
    }

    /**
     * Ends the transactions of workers that give no sign any more: the server would keep what they have locked for hours, and
     * whoever does their slices again would wait for it. Only what is committed counts, so nothing is lost.
     */
    void endSilent() {
        jdbc.query("SELECT pg_terminate_backend(s.pid) FROM pg_stat_activity s WHERE s.datname = current_database()"
                        + " AND s.application_name LIKE ? AND NOT EXISTS (SELECT 1 FROM pg_stat_activity w WHERE w.datname = s.datname"
                        + " AND w.application_name LIKE ? AND split_part(w.application_name, ' ', 4) = split_part(s.application_name, ' ', 3)"
                        + " AND clock_timestamp() - w.query_start < make_interval(secs => ?))", ended -> { },
                SLICES + "%", PREFIX + "%", silence.toMillis() / 1000.0);
    }

    /** A version as it stands in the name of a connection, where words end at blanks. */
    static String word(String version) {
        return version.substring(version.indexOf(' ') + 1).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
