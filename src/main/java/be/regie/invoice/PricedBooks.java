package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.prestation.Months;
import be.regie.pricing.ContractMonth;
import be.regie.pricing.LineKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is priced for a month, before and after it has numbers: groups, lines and the included time they draw. */
public final class PricedBooks {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    public PricedBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes back all that was priced for months that are not issued, whichever they are: what a failed try at one month
     * left must not count as billed, or as drawn, when another is billed.
     */
    public void forgetPricing(int lastIssued) {
        long lastLine = lastIssued == 0 ? 0 : LineId.last(lastIssued);
        jdbc.update("DELETE FROM line WHERE line_id > ?", lastLine);
        jdbc.update("DELETE FROM billing_group WHERE first_line > ?", lastLine);
        jdbc.update("DELETE FROM included_draw WHERE period > ? AND slice > 0", lastIssued);
        jdbc.update("DELETE FROM unpriced WHERE period > ?", lastIssued);
    }

    /** Takes back one slice, so that pricing it again is harmless. */
    public void forgetSlice(int month, int slice) {
        long first = LineId.first(month, slice);
        long last = LineId.last(month, slice);
        jdbc.update("DELETE FROM line WHERE line_id BETWEEN ? AND ?", first, last);
        jdbc.update("DELETE FROM billing_group WHERE first_line BETWEEN ? AND ?", first, last);
        jdbc.update("DELETE FROM included_draw WHERE period = ? AND slice = ?", month, slice);
    }

    public void addGroups(int month, List<PricedGroup> groups) {
        jdbc.batchUpdate("INSERT INTO billing_group VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", groups, BATCH,
                (statement, group) -> {
                    statement.setLong(1, group.firstLine());
                    statement.setInt(2, month);
                    statement.setInt(3, group.slice());
                    statement.setInt(4, group.lineCount());
                    statement.setInt(5, group.prestationCount());
                    statement.setInt(6, group.lateCount());
                    statement.setString(7, group.customerId());
                    statement.setString(8, group.purchaseOrder());
                    statement.setBoolean(9, group.covered());
                    statement.setBigDecimal(10, group.services().toBigDecimal());
                    statement.setBigDecimal(11, group.travel().toBigDecimal());
                });
    }

    public void addLines(List<BookLine> lines) {
        jdbc.batchUpdate("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", lines, BATCH, (statement, line) -> {
            statement.setLong(1, line.lineId());
            statement.setString(2, line.prestationId());
            statement.setInt(3, line.kind().ordinal());
            statement.setInt(4, line.turn());
            statement.setObject(5, line.turn() == 0 ? null : line.turn(), Types.INTEGER);
            statement.setBigDecimal(6, line.coveredMinutes());
            statement.setBigDecimal(7, line.quantity());
            statement.setBigDecimal(8, line.unitPrice());
            statement.setBigDecimal(9, line.net().toBigDecimal());
        });
    }

    /**
     * Enters prestations as billed; one that is billed already is refused by the books.
     *
     * @param lines TIME lines, in order of prestation: in any other the index costs ten times as much
     * @return how many
     */
    public long addBilled(Iterator<BilledLine> lines) {
        long count = 0;
        List<BilledLine> batch = new ArrayList<>(BATCH);
        while (lines.hasNext()) {
            batch.add(lines.next());
            if (batch.size() == BATCH || !lines.hasNext()) {
                jdbc.batchUpdate("INSERT INTO billed VALUES (?, ?, ?)", batch, BATCH, (statement, line) -> {
                    statement.setString(1, line.prestationId());
                    statement.setObject(2, line.turn() == 0 ? null : line.turn(), Types.INTEGER);
                    statement.setLong(3, line.lineId());
                });
                count += batch.size();
                batch.clear();
            }
        }
        return count;
    }

    /** Lines in a range of identifiers, in order. */
    public void lines(long from, long to, Consumer<BookLine> consumer) {
        jdbc.query("SELECT line_id, prestation_id, kind, turn, covered_minutes, quantity, unit_price, net FROM line "
                + "WHERE line_id BETWEEN ? AND ? ORDER BY line_id", row -> {
            consumer.accept(new BookLine(row.getLong(1), row.getString(2), LineKind.values()[row.getInt(3)],
                    row.getInt(4), row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7), Amount.of(row.getBigDecimal(8))));
        }, from, to);
    }

    /** Prestations that could not be priced, to go on to the next month. */
    public void addUnpriced(int month, List<String> prestationIds) {
        jdbc.batchUpdate("DELETE FROM unpriced WHERE period = ? AND prestation_id = ?",
                prestationIds.stream().map(id -> new Object[] {month, id}).toList());
        jdbc.batchUpdate("INSERT INTO unpriced VALUES (?, ?)",
                prestationIds.stream().map(id -> new Object[] {month, id}).toList());
    }

    public void addDraws(int month, int slice, String document, Map<ContractMonth, BigDecimal> draws) {
        jdbc.batchUpdate("INSERT INTO included_draw VALUES (?, ?, ?, ?, ?, ?)", draws.entrySet().stream()
                .filter(draw -> draw.getValue().signum() != 0)
                .map(draw -> new Object[] {month, slice, document, draw.getKey().contractId(),
                        Months.number(draw.getKey().month()), draw.getValue()}).toList());
    }

    /** Included time that earlier months drew, and that credit notes up to this one gave back, by contract and month of work. */
    public Map<ContractMonth, BigDecimal> drawnBefore(int month) {
        Map<ContractMonth, BigDecimal> drawn = new HashMap<>();
        jdbc.query("SELECT contract_id, work_month, SUM(minutes) FROM included_draw "
                + "WHERE (slice > 0 AND period < ?) OR (slice = 0 AND period <= ?) GROUP BY contract_id, work_month", row -> {
            drawn.put(new ContractMonth(row.getString(1), Months.month(row.getInt(2))), row.getBigDecimal(3));
        }, month, month);
        return drawn;
    }

    /** Groups of a month after {@code firstLine}, in order of customer and purchase order. */
    public List<PricedGroup> groups(int month, long after, int limit) {
        return jdbc.query("SELECT first_line, slice, line_count, prestation_count, late_count, customer_id, purchase_order, "
                + "covered, services, travel FROM billing_group WHERE first_line > ? AND first_line <= ? "
                + "ORDER BY first_line LIMIT ?", (row, n) -> new PricedGroup(row.getLong(1), row.getInt(2), row.getInt(3),
                row.getInt(4), row.getInt(5), row.getString(6), row.getString(7), row.getBoolean(8),
                Amount.of(row.getBigDecimal(9)), Amount.of(row.getBigDecimal(10))),
                Math.max(after, LineId.first(month) - 1), LineId.last(month), limit);
    }

    /** Sends the prestations that could not be priced on to the next month. */
    public void postponeUnpriced(int month) {
        jdbc.update("UPDATE prestation SET period = ? WHERE prestation_id IN (SELECT prestation_id FROM unpriced WHERE period = ?)",
                Months.next(month), month);
    }

    /** Sums over what is priced for a month, computed by the database from the groups and, apart from them, from the lines. */
    public PricedTotals totals(int month) {
        long first = LineId.first(month);
        long last = LineId.last(month);
        return jdbc.queryForObject("SELECT g.prestations, g.covered, g.late, g.line_count, g.net, l.line_count, l.prestations, l.net, g.invoices "
                        + "FROM (SELECT COALESCE(SUM(prestation_count), 0) AS prestations, "
                        + "COALESCE(SUM(CASE WHEN covered THEN prestation_count ELSE 0 END), 0) AS covered, "
                        + "COALESCE(SUM(late_count), 0) AS late, COALESCE(SUM(line_count), 0) AS line_count, "
                        + "COALESCE(SUM(services + travel), 0) AS net, "
                        + "COALESCE(SUM(CASE WHEN covered THEN 0 ELSE 1 END), 0) AS invoices "
                        + "FROM billing_group WHERE first_line BETWEEN ? AND ?) g, "
                        + "(SELECT COUNT(*) AS line_count, COALESCE(SUM(CASE WHEN kind = 0 THEN 1 ELSE 0 END), 0) AS prestations, "
                        + "COALESCE(SUM(net), 0) AS net FROM line WHERE line_id BETWEEN ? AND ?) l",
                (row, n) -> new PricedTotals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), amount(row, 5),
                        row.getLong(6), row.getLong(7), amount(row, 8), row.getLong(9)), first, last, first, last);
    }

    /** Lines of a month that stand on invoices; those of covered groups do not. */
    public long invoicedLines(int month) {
        return jdbc.queryForObject("SELECT COALESCE(SUM(line_count), 0) FROM billing_group WHERE first_line BETWEEN ? AND ? "
                + "AND NOT covered", Long.class, LineId.first(month), LineId.last(month));
    }

    /** Prestations that could not be priced when their month was. */
    public List<String> unpriced(int month) {
        return jdbc.queryForList("SELECT prestation_id FROM unpriced WHERE period = ?", String.class, month);
    }

    public long unpricedCount(int month) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM unpriced WHERE period = ?", Long.class, month);
    }

    /** Up to {@code limit} prestations to bill up to a month that have no line and are not among the unpriced. */
    public List<String> unaccounted(int lastIssued, int month, int limit) {
        return jdbc.queryForList("SELECT prestation_id FROM prestation WHERE period > ? AND period <= ? "
                + "EXCEPT SELECT prestation_id FROM line WHERE line_id BETWEEN ? AND ? "
                + "EXCEPT SELECT prestation_id FROM unpriced WHERE period = ? ORDER BY prestation_id LIMIT ?", String.class,
                lastIssued, month, LineId.first(month), LineId.last(month), month, limit);
    }

    private static Amount amount(ResultSet row, int column) throws SQLException {
        return Amount.of(row.getBigDecimal(column));
    }
}
