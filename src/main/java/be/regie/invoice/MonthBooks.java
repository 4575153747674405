package be.regie.invoice;

import be.regie.prestation.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The months: issued or closed, what they were computed from, and where every row ended. */
public final class MonthBooks {

    private final JdbcTemplate jdbc;

    public MonthBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last issued month, as a number; 0 before the first. */
    public int lastIssued() {
        return jdbc.queryForObject("SELECT COALESCE(MAX(period), 0) FROM billing_period", Integer.class);
    }

    public Optional<IssuedMonth> month(YearMonth month) {
        return months().stream().filter(issued -> issued.month().equals(month)).findFirst();
    }

    /** All issued months, oldest first. */
    public List<IssuedMonth> months() {
        return jdbc.query("SELECT period, state, issue_date, previous_period, manifest_sha256 FROM billing_period ORDER BY period",
                (row, n) -> new IssuedMonth(Months.month(row.getInt(1)), "CLOSED".equals(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getInt(4), Optional.ofNullable(row.getString(5))));
    }

    /** SHA-256 of a closed month's manifest; empty for 0, no month. */
    public Optional<String> manifest(int month) {
        return jdbc.queryForList("SELECT manifest_sha256 FROM billing_period WHERE period = ? AND state = 'CLOSED'", String.class, month)
                .stream().findFirst();
    }

    public void issued(int month, LocalDate issueDate, int previous) {
        jdbc.update("INSERT INTO billing_period VALUES (?, 'ISSUED', ?, ?, NULL)", month, issueDate, previous == 0 ? null : previous);
    }

    public void issuedWith(int month, MonthVersion version) {
        jdbc.update("INSERT INTO month_version VALUES (?, ?, ?, ?, ?)", month, version.product(), version.rules(), version.layout(),
                version.firstCounter());
    }

    public Optional<MonthVersion> version(int month) {
        return jdbc.query("SELECT product_version, rules_version, layout_version, first_counter FROM month_version WHERE period = ?",
                (row, n) -> new MonthVersion(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)), month).stream().findFirst();
    }

    public void closed(int month, String manifestSha256) {
        jdbc.update("UPDATE billing_period SET state = 'CLOSED', manifest_sha256 = ? WHERE period = ?", manifestSha256, month);
    }

    public void freeze(int month, List<FrozenFile> files) {
        jdbc.update("DELETE FROM frozen_file WHERE period = ?", month);
        files.forEach(file -> jdbc.update("INSERT INTO frozen_file VALUES (?, ?, ?, ?)", month, file.name(), file.sha256(), file.rows()));
    }

    public List<FrozenFile> frozen(int month) {
        return jdbc.query("SELECT file_name, sha256, row_count FROM frozen_file WHERE period = ? ORDER BY file_name",
                (row, n) -> new FrozenFile(row.getString(1), row.getString(2), row.getLong(3)), month);
    }

    public void reconcile(int month, Map<String, Long> places) {
        places.forEach((place, count) -> jdbc.update("INSERT INTO reconciliation VALUES (?, ?, ?)", month, place, count));
    }

    public Map<String, Long> reconciliation(int month) {
        Map<String, Long> places = new LinkedHashMap<>();
        jdbc.query("SELECT place, row_count FROM reconciliation WHERE period = ? ORDER BY place", row -> {
            places.put(row.getString(1), row.getLong(2));
        }, month);
        return places;
    }

    /** Counts down, for each snapshot, the rows that an issued month has billed. */
    public void closeSnapshots(int month) {
        jdbc.update("UPDATE snapshot SET open_rows = (SELECT COUNT(*) FROM prestation p WHERE p.seq BETWEEN snapshot.first_seq "
                + "AND snapshot.last_seq AND (p.period > ? OR p.period <= 0)) WHERE open_rows > 0", month);
    }
}
