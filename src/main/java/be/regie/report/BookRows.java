package be.regie.report;

import be.regie.invoice.LineId;
import be.regie.money.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the books as they stand, column by column in texts, for an audit that trusts none of them. */
public final class BookRows {

    private final JdbcTemplate jdbc;

    public BookRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Groups of a slice by their first line. */
    public Map<String, Map<String, String>> groups(int month, int slice) {
        return rows("SELECT first_line AS row_key, g.* FROM billing_group g WHERE first_line BETWEEN ? AND ? ORDER BY first_line",
                LineId.first(month, slice), LineId.last(month, slice));
    }

    /** Lines of a slice by their identifier. */
    public Map<String, Map<String, String>> lines(int month, int slice) {
        return rows("SELECT line_id AS row_key, l.* FROM line l WHERE line_id BETWEEN ? AND ? ORDER BY line_id",
                LineId.first(month, slice), LineId.last(month, slice));
    }

    /** Invoices of a slice by their first line. */
    public Map<String, Map<String, String>> invoices(int month, int slice) {
        return rows("SELECT first_line AS row_key, i.* FROM invoice i WHERE first_line BETWEEN ? AND ? ORDER BY first_line",
                LineId.first(month, slice), LineId.last(month, slice));
    }

    /** Journal entries of a slice's invoices by number. */
    public Map<String, Map<String, String>> entries(int month, int slice) {
        return rows("SELECT e.number AS row_key, e.* FROM journal_entry e JOIN invoice i ON i.number = e.number "
                + "WHERE i.first_line BETWEEN ? AND ? ORDER BY i.first_line", LineId.first(month, slice), LineId.last(month, slice));
    }

    /** An invoice or credit note by its number; empty where there is none. */
    public Map<String, String> invoice(String number) {
        return rows("SELECT number AS row_key, i.* FROM invoice i WHERE number = ?", number).getOrDefault(number, Map.of());
    }

    /** The journal entry of an invoice or credit note; empty where there is none. */
    public Map<String, String> entry(String number) {
        return rows("SELECT number AS row_key, e.* FROM journal_entry e WHERE number = ?", number).getOrDefault(number, Map.of());
    }

    /** Included time drawn by a slice, by contract and month of work. */
    public Map<String, Map<String, String>> draws(int month, int slice) {
        return rows("SELECT contract_id || ' ' || work_month AS row_key, minutes FROM included_draw WHERE period = ? AND slice = ? "
                + "ORDER BY contract_id, work_month", month, slice);
    }

    /**
     * Prestations of a slice's lines by their identifier: the row of the archive as it was taken in, and the line that
     * the index of what is billed names. Of one that a credit note has released since, the row may have changed.
     */
    public Map<String, Map<String, String>> prestations(int month, int previous, int slice) {
        Map<String, Map<String, String>> prestations = rows("""
                SELECT l.prestation_id AS row_key, p.turn - l.turn AS released, p.content_hash, p.customer_id,
                       CASE WHEN p.period > ? AND p.period <= ? THEN ? ELSE p.period END AS period, b.line_id AS billed_line
                FROM line l
                LEFT JOIN prestation p ON p.prestation_id = l.prestation_id
                LEFT JOIN billed b ON b.prestation_id = l.prestation_id AND b.released_turn IS NOT DISTINCT FROM l.released_turn
                WHERE l.line_id BETWEEN ? AND ? AND l.kind = 0 ORDER BY l.line_id""",
                previous, month, month, LineId.first(month, slice), LineId.last(month, slice));
        prestations.values().forEach(row -> {
            String released = row.remove("released");
            if (!released.isEmpty() && !released.startsWith("-") && !released.equals("0")) {
                row.keySet().retainAll(Set.of("billed_line"));
            }
        });
        return prestations;
    }

    /** How many rows of a month the tables hold, wherever they stand. */
    public Map<String, Long> counts(int month) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long first = LineId.first(month);
        long last = LineId.last(month);
        counts.put("groups", count("SELECT COUNT(*) FROM billing_group WHERE period = ? OR first_line BETWEEN ? AND ?", month, first, last));
        counts.put("lines", count("SELECT COUNT(*) FROM line WHERE line_id BETWEEN ? AND ?", first, last));
        counts.put("invoices", count("SELECT COUNT(*) FROM invoice WHERE kind = 'INVOICE' AND (period = ? OR first_line BETWEEN ? AND ?)",
                month, first, last));
        counts.put("draws", count("SELECT COUNT(*) FROM included_draw WHERE period = ? AND slice > 0", month));
        return counts;
    }

    private long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    /** What the books say that a month's invoices come to. */
    public Map<String, String> totals(int month) {
        return rows("SELECT period AS row_key, t.* FROM month_totals t WHERE period = ?", month)
                .getOrDefault(Integer.toString(month), Map.of());
    }

    /** What they come to, added up now. */
    public Map<String, String> addedUp(int month) {
        return rows("SELECT p.period AS row_key, p.period, COUNT(i.number) AS invoices, COALESCE(MIN(i.counter), 0) AS first_counter, "
                + "COALESCE(MAX(i.counter), 0) AS last_counter, COALESCE(SUM(i.net), 0) AS net, COALESCE(SUM(i.vat), 0) AS vat, "
                + "COALESCE(SUM(i.gross), 0) AS gross, COUNT(DISTINCT i.customer_id) AS customers FROM billing_period p "
                + "LEFT JOIN invoice i ON i.first_line BETWEEN ? AND ? WHERE p.period = ? GROUP BY p.period",
                LineId.first(month), LineId.last(month), month).getOrDefault(Integer.toString(month), Map.of());
    }

    /** The counter that a series stands at, and the highest that was given. */
    public Map<String, Map<String, String>> numbering() {
        return rows("SELECT n.series || n.year_of_issue AS row_key, n.last_counter, (SELECT COALESCE(MAX(counter), 0) FROM invoice i "
                + "WHERE i.series = n.series AND i.year_of_issue = n.year_of_issue) AS highest_counter FROM numbering n ORDER BY 1");
    }

    private Map<String, Map<String, String>> rows(String sql, Object... arguments) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        jdbc.query(sql, row -> {
            rows.put(row.getString(1), columns(row));
        }, arguments);
        return rows;
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        ResultSetMetaData about = row.getMetaData();
        for (int column = 2; column <= about.getColumnCount(); column++) {
            columns.put(about.getColumnLabel(column).toLowerCase(Locale.ROOT), text(row.getObject(column)));
        }
        return columns;
    }

    /** Numbers by value, whatever the decimals that a database keeps. */
    public static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> Decimals.plain(number);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
