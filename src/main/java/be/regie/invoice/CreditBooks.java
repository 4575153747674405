package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What credit notes credit, line by line, and what they release. */
public final class CreditBooks {

    private final JdbcTemplate jdbc;

    public CreditBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which lines in a range are credited, and by which credit note. */
    public Map<Long, String> credited(long fromLine, long toLine) {
        Map<Long, String> credited = new TreeMap<>();
        jdbc.query("SELECT line_id, credit_note FROM credited_line WHERE line_id BETWEEN ? AND ?", row -> {
            credited.put(row.getLong(1), row.getString(2));
        }, fromLine, toLine);
        return credited;
    }

    /** The lines that a credit note credits, in the order of the invoice. */
    public List<BookLine> lines(String creditNote) {
        return jdbc.query("SELECT l.line_id, l.prestation_id, l.kind, l.turn, l.covered_minutes, l.quantity, l.unit_price, l.net "
                + "FROM credited_line c JOIN line l ON l.line_id = c.line_id WHERE c.credit_note = ? ORDER BY l.line_id",
                (row, n) -> new BookLine(row.getLong(1), row.getString(2), LineKind.values()[row.getInt(3)], row.getInt(4),
                        row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7), Amount.of(row.getBigDecimal(8))),
                creditNote);
    }

    /** How many lines the credit notes of a month's register credit, see {@link InvoiceBooks#creditNotes}. */
    public long lineCount(int afterMonth, int month) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM credited_line c JOIN invoice i ON i.number = c.credit_note "
                + "WHERE i." + InvoiceBooks.IS_CREDIT_NOTE + " AND i.period > ? AND i.period <= ?", Long.class, afterMonth, month);
    }

    /** Credits lines; the key of the table refuses a line that is credited already. */
    public void credit(String creditNote, Collection<BookLine> lines) {
        jdbc.batchUpdate("INSERT INTO credited_line VALUES (?, ?)",
                lines.stream().map(line -> new Object[] {line.lineId(), creditNote}).toList());
    }

    /** @param turns of the prestations, now that they are released */
    public void release(String creditNote, Map<String, Integer> turns) {
        jdbc.batchUpdate("INSERT INTO release VALUES (?, ?, ?)",
                turns.entrySet().stream().map(turn -> new Object[] {turn.getKey(), turn.getValue(), creditNote}).toList());
    }
}
