package be.regie.mail;

import be.regie.prestation.Months;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox in the books. Each change of a row is committed at once, but for {@link #queue}, which joins its caller. */
public final class Outbox {

    private static final int BATCH = 1_000;
    private static final int LONGEST_ERROR = 500;
    private static final String ROW = "SELECT document, kind, period, recipient, message_id, copy, state, attempts, next_attempt, "
            + "changed_at, last_error FROM outbox ";
    /** Nothing of a month goes out before its files are complete. */
    private static final String READY = "state = 'QUEUED' AND NOT EXISTS (SELECT 1 FROM billing_period b "
            + "WHERE b.period = outbox.period AND b.state = 'ISSUED') ";

    private final JdbcTemplate jdbc;

    public Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters documents, in the transaction that numbers them; the table's key refuses one that is there already. */
    public void queue(Collection<OutboxRow> rows) {
        jdbc.batchUpdate("INSERT INTO outbox (document, kind, period, recipient, message_id, copy, state, attempts, next_attempt, "
                + "changed_at, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows, BATCH, (statement, row) -> {
                    statement.setString(1, row.document());
                    statement.setString(2, row.kind().name());
                    statement.setInt(3, Months.number(row.period()));
                    statement.setString(4, row.recipient());
                    statement.setString(5, row.messageId());
                    statement.setInt(6, row.copy());
                    statement.setString(7, row.state().name());
                    statement.setInt(8, row.attempts());
                    statement.setObject(9, utc(row.nextAttempt()));
                    statement.setObject(10, utc(row.changedAt()));
                    statement.setString(11, row.lastError());
                });
    }

    /** Queued rows of complete months whose time has come, in order; digests apart, which are to tell of all the others. */
    List<OutboxRow> due(Instant now, boolean digests, int limit) {
        return jdbc.query(ROW + "WHERE " + READY + "AND next_attempt <= ? AND " + digests(digests) + " ORDER BY period, document LIMIT ?",
                Outbox::row, utc(now), limit);
    }

    /** When the next queued row may be tried. */
    Optional<Instant> nextAttempt(boolean digests) {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MIN(next_attempt) FROM outbox WHERE " + READY + "AND " + digests(digests),
                LocalDateTime.class)).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private static String digests(boolean digests) {
        return digests ? "kind = 'DIGEST'" : "kind <> 'DIGEST'";
    }

    /** Before the server is spoken to. From here on the row is not sent again unless the server's answer is known. */
    void sending(OutboxRow row, Instant now) {
        change("UPDATE outbox SET state = 'SENDING', attempts = attempts + 1, changed_at = ? WHERE document = ? AND state = 'QUEUED'",
                utc(now), row.document());
    }

    void sent(OutboxRow row, Instant now) {
        change("UPDATE outbox SET state = 'SENT', changed_at = ?, last_error = '' WHERE document = ? AND state = 'SENDING'",
                utc(now), row.document());
    }

    /** To be tried again. */
    void later(OutboxRow row, Instant nextAttempt, String error, Instant now) {
        change("UPDATE outbox SET state = 'QUEUED', next_attempt = ?, changed_at = ?, last_error = ? WHERE document = ? AND state = 'SENDING'",
                utc(nextAttempt), utc(now), shortened(error), row.document());
    }

    /** As it was before {@link #sending}: the server would not have taken anybody's. */
    void untried(OutboxRow row, String error, Instant now) {
        change("UPDATE outbox SET state = 'QUEUED', attempts = attempts - 1, changed_at = ?, last_error = ? WHERE document = ? AND state = 'SENDING'",
                utc(now), shortened(error), row.document());
    }

    /** Never tried again by itself. */
    void failed(OutboxRow row, String error, Instant now) {
        change("UPDATE outbox SET state = 'FAILED', changed_at = ?, last_error = ? WHERE document = ? AND (state = 'QUEUED' OR state = 'SENDING')",
                utc(now), shortened(error), row.document());
    }

    /** It stays as sending: perhaps sent. */
    void unanswered(OutboxRow row, String error, Instant now) {
        change("UPDATE outbox SET changed_at = ?, last_error = ? WHERE document = ? AND state = 'SENDING'", utc(now), shortened(error),
                row.document());
    }

    /** A person wants it sent once more. */
    public void resend(OutboxRow row, String address, String idDomain, Instant now) {
        OutboxRow again = row.again(address, idDomain, now);
        change("UPDATE outbox SET state = 'QUEUED', recipient = ?, message_id = ?, copy = ?, attempts = 0, next_attempt = ?, changed_at = ?, "
                + "last_error = '' WHERE document = ?", address, again.messageId(), again.copy(), utc(now), utc(now), row.document());
    }

    /** A person says that it has arrived, or goes another way. */
    public void settle(OutboxRow row, Instant now) {
        change("UPDATE outbox SET state = 'SETTLED', changed_at = ? WHERE document = ?", utc(now), row.document());
    }

    private void change(String sql, Object... values) {
        int changed = jdbc.update(sql, values);
        if (changed != 1) {
            throw new IllegalStateException("the outbox has not the row that was to change, " + values[values.length - 1]);
        }
    }

    public Optional<OutboxRow> find(String document) {
        return jdbc.query(ROW + "WHERE document = ?", Outbox::row, document).stream().findFirst();
    }

    /** The first rows of a state, of a month or later. */
    public List<OutboxRow> rows(MailState state, int fromPeriod, int limit) {
        return jdbc.query(ROW + "WHERE state = ? AND period >= ? ORDER BY period, document LIMIT ?", Outbox::row, state.name(), fromPeriod, limit);
    }

    /** How many rows of a range of months are in each state; those with none are 0. */
    public Map<MailState, Long> counts(int fromPeriod, int toPeriod) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.query("SELECT state, COUNT(*) FROM outbox WHERE period BETWEEN ? AND ? GROUP BY state",
                row -> {
                    counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
                }, fromPeriod, toPeriod);
        return counts;
    }

    /** How many rows there are in each state. */
    public Map<MailState, Long> counts() {
        return counts(0, Integer.MAX_VALUE);
    }

    private static OutboxRow row(ResultSet row, int n) throws SQLException {
        return new OutboxRow(row.getString(1), MailKind.valueOf(row.getString(2)), Months.month(row.getInt(3)), row.getString(4),
                row.getString(5), row.getInt(6), MailState.valueOf(row.getString(7)), row.getInt(8),
                row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(11));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR - 1) + "…";
    }
}
