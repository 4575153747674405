package be.regie.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

/** A session advisory lock on a connection of its own: the server lets go of it when the process is gone. */
final class PostgresRunLock implements RunLock {

    /** "regie", as a number that other users of advisory locks are unlikely to take. */
    private static final long KEY = 0x7265676965L;

    private final Connection connection;

    private PostgresRunLock(Connection connection) {
        this.connection = connection;
    }

    static PostgresRunLock take(String command, DatabaseAccess database) {
        try {
            Connection connection = database.connect(Map.of("ApplicationName", RunHolder.name(command)));
            try (var query = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
                query.setLong(1, KEY);
                var result = query.executeQuery();
                result.next();
                if (result.getBoolean(1)) {
                    return new PostgresRunLock(connection);
                }
            }
            Message holder = holder(connection);
            connection.close();
            throw Refusal.because(ExitCode.BUSY, "busy", holder);
        } catch (SQLException e) {
            throw DatabaseAccess.unreachable(e);
        }
    }

    private static Message holder(Connection connection) throws SQLException {
        try (var query = connection.createStatement(); var result = query.executeQuery(
                "SELECT a.application_name, a.backend_start "
                        + "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                        + "JOIN pg_database d ON d.oid = l.database AND d.datname = current_database() "
                        + "WHERE l.locktype = 'advisory' AND l.granted AND l.objid = " + (KEY & 0xffffffffL))) {
            if (!result.next()) {
                return Message.of("busy.ended");
            }
            OffsetDateTime since = result.getObject(2, OffsetDateTime.class);
            return result.getString(1) == null || since == null ? Message.of("busy.other-user")
                    : RunHolder.words(RunHolder.since(result.getString(1), since.toInstant()));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // the server lets go of the lock with the connection, however that ends
        }
    }
}
