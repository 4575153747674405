package be.regie.prestation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The narrow rows of all prestations, and the snapshots in which their wide rows lie frozen. */
public final class PrestationBooks {

    private static final RowMapper<KnownPrestation> KNOWN = (row, n) -> new KnownPrestation(
            row.getLong(1), row.getString(2), row.getBytes(3), row.getInt(4), row.getInt(5));
    private static final String SELECT = "SELECT seq, prestation_id, content_hash, period, turn FROM prestation ";

    private final JdbcTemplate jdbc;

    public PrestationBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last sequence number given, 0 before the first intake. */
    public long lastSeq() {
        return jdbc.queryForObject("SELECT COALESCE(MAX(last_seq), 0) FROM snapshot", Long.class);
    }

    /** Up to {@code limit} prestations after {@code seq}, in order of intake. */
    public List<KnownPrestation> after(long seq, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? ORDER BY seq LIMIT ?", KNOWN, seq, limit);
    }

    /** Those of {@code ids} that the books know. */
    public Map<String, KnownPrestation> find(Collection<String> ids) {
        Map<String, KnownPrestation> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(SELECT + "WHERE prestation_id = ANY(?)", statement -> statement.setArray(1,
                    statement.getConnection().createArrayOf("varchar", ids.toArray())), row -> {
                KnownPrestation known = KNOWN.mapRow(row, 0);
                found.put(known.id(), known);
            });
        }
        return found;
    }

    /** Unbilled prestations of a snapshot to be billed up to {@code month}, in order of intake. */
    public List<KnownPrestation> pending(BookedSnapshot snapshot, long afterSeq, int lastIssued, int month, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? AND seq <= ? AND period > ? AND period <= ? ORDER BY seq LIMIT ?",
                KNOWN, Math.max(afterSeq, snapshot.firstSeq() - 1), snapshot.lastSeq(), lastIssued, month, limit);
    }

    /** A customer's unbilled prestations to be billed up to {@code month}, in order of intake. */
    public List<KnownPrestation> pendingOf(String customerId, int lastIssued, int month) {
        return jdbc.query(SELECT + "WHERE customer_id = ? AND period > ? AND period <= ? ORDER BY seq", KNOWN, customerId, lastIssued, month);
    }

    /** Prestations of a snapshot that are not billed, waiting and withheld ones included, in order of intake. */
    public List<KnownPrestation> unbilled(BookedSnapshot snapshot, long afterSeq, int lastIssued, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? AND seq <= ? AND (period > ? OR period <= 0) ORDER BY seq LIMIT ?",
                KNOWN, Math.max(afterSeq, snapshot.firstSeq() - 1), snapshot.lastSeq(), lastIssued, limit);
    }

    /** Snapshots that still hold rows not billed, in order of intake. */
    public List<BookedSnapshot> openSnapshots() {
        return jdbc.query("SELECT snapshot, file_name, sha256, first_seq, last_seq FROM snapshot WHERE open_rows > 0 "
                + "ORDER BY snapshot", (row, n) -> new BookedSnapshot(row.getInt(1), row.getString(2), row.getString(3),
                row.getLong(4), row.getLong(5)));
    }

    public int nextSnapshot() {
        return jdbc.queryForObject("SELECT COALESCE(MAX(snapshot), 0) + 1 FROM snapshot", Integer.class);
    }

    public void add(BookedSnapshot snapshot) {
        jdbc.update("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?)", snapshot.number(), snapshot.fileName(),
                snapshot.sha256(), snapshot.firstSeq(), snapshot.lastSeq(), snapshot.lastSeq() - snapshot.firstSeq() + 1);
    }

    /** Says where a snapshot's rows came from: SHA-256 of each table, once it is read to its end. */
    public void addSources(int snapshot, Map<String, String> hashes) {
        hashes.forEach((file, sha256) -> jdbc.update("INSERT INTO source_file VALUES (?, ?, ?)", snapshot, file, sha256));
    }

    /** Adds prestations with the customers they belong to. */
    public void insert(List<KnownPrestation> rows, List<String> customers) {
        jdbc.batchUpdate("INSERT INTO prestation VALUES (?, ?, ?, ?, ?, ?)", new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
                KnownPrestation row = rows.get(i);
                statement.setLong(1, row.seq());
                statement.setString(2, row.id());
                statement.setBytes(3, row.hash());
                statement.setString(4, customers.get(i));
                statement.setInt(5, row.period());
                statement.setInt(6, row.turn());
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }

    /** Takes the rows of a content that a newer one replaces out of the books; the snapshot keeps them. */
    public void replace(Collection<KnownPrestation> replaced) {
        List<Object[]> seqs = replaced.stream().map(row -> new Object[] {row.seq()}).toList();
        jdbc.batchUpdate("UPDATE snapshot SET open_rows = open_rows - 1 WHERE first_seq <= ? AND last_seq >= ?",
                seqs.stream().map(seq -> new Object[] {seq[0], seq[0]}).toList());
        jdbc.batchUpdate("DELETE FROM prestation WHERE seq = ?", seqs);
    }

    public void setPeriods(Map<Long, Integer> periodBySeq) {
        jdbc.batchUpdate("UPDATE prestation SET period = ? WHERE seq = ?",
                periodBySeq.entrySet().stream().map(entry -> new Object[] {entry.getValue(), entry.getKey()}).toList());
    }

    /** Prestations that were released by credit notes and are not billed since, with their turn. */
    public Map<String, Integer> turns(int lastIssued) {
        Map<String, Integer> turns = new HashMap<>();
        jdbc.query("SELECT DISTINCT p.prestation_id, p.turn FROM prestation p JOIN release r "
                + "ON r.prestation_id = p.prestation_id WHERE p.turn > 0 AND p.period > ?", row -> {
            turns.put(row.getString(1), row.getInt(2));
        }, lastIssued);
        return turns;
    }

    /**
     * Lets prestations that a credit note credits be billed again: their snapshots count them as open again.
     *
     * @param turns  how often each has been released now
     * @param period an open month, the first that can bill them
     */
    public void release(Map<String, Integer> turns, int period) {
        turns.forEach((id, turn) -> {
            jdbc.update("UPDATE prestation SET turn = ?, period = ? WHERE prestation_id = ?", turn, period, id);
            jdbc.update("UPDATE snapshot SET open_rows = open_rows + 1 WHERE snapshot = (SELECT s.snapshot FROM snapshot s "
                    + "JOIN prestation p ON p.seq BETWEEN s.first_seq AND s.last_seq WHERE p.prestation_id = ?)", id);
        });
        Tally tally = tally();
        tally.add(Tally.Place.RELEASED, period, turns.size());
        replaceTally(tally.counts());
    }

    public void replaceTally(Map<Tally.Place, Map<Integer, Long>> counts) {
        jdbc.update("DELETE FROM intake_tally");
        counts.forEach((place, byPeriod) -> byPeriod.forEach((period, count) ->
                jdbc.update("INSERT INTO intake_tally VALUES (?, ?, ?)", place.name(), period, count)));
    }

    /** What the last intake counted, and what has been released since. */
    public Tally tally() {
        Tally tally = new Tally();
        jdbc.query("SELECT place, period, row_count FROM intake_tally", row -> {
            tally.add(Tally.Place.valueOf(row.getString(1)), row.getInt(2), row.getLong(3));
        });
        return tally;
    }
}
