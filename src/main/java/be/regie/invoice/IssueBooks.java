package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.party.VatTreatment;
import be.regie.prestation.Months;
import be.regie.pricing.ContractMonth;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The books of what is priced and issued: groups, lines, numbers, invoices, and the months. */
public final class IssueBooks {

    private static final int BATCH = 1_000;
    private static final String INVOICE = "SELECT number, kind, period, issue_date, due_date, customer_id, "
            + "purchase_order, vat_treatment, vat_rate, services, travel, net, vat, gross, payment_reference, corrects, "
            + "reason, first_line FROM invoice ";

    private final JdbcTemplate jdbc;

    public IssueBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes back what was priced for a month that is not issued. */
    public void forgetPricing(int month) {
        long first = LineId.of(month, 1, 0);
        long last = LineId.of(month, 999_999, 9_999_999);
        jdbc.update("DELETE FROM line WHERE line_id BETWEEN ? AND ?", first, last);
        jdbc.update("DELETE FROM billing_group WHERE first_line BETWEEN ? AND ?", first, last);
        jdbc.update("DELETE FROM included_draw WHERE period = ? AND slice > 0", month);
        jdbc.update("DELETE FROM unpriced WHERE period = ?", month);
    }

    /** Takes back one slice, so that pricing it again is harmless. */
    public void forgetSlice(int month, int slice) {
        long first = LineId.of(month, slice, 0);
        long last = LineId.of(month, slice, 9_999_999);
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
            statement.setObject(5, line.turn() == 0 ? null : line.turn(), java.sql.Types.INTEGER);
            statement.setBigDecimal(6, line.coveredMinutes());
            statement.setBigDecimal(7, line.quantity());
            statement.setBigDecimal(8, line.unitPrice());
            statement.setBigDecimal(9, line.net().toBigDecimal());
        });
    }

    /** Lines in a range of identifiers, in order. */
    public void lines(long from, long to, Consumer<BookLine> consumer) {
        jdbc.query("SELECT line_id, prestation_id, kind, turn, covered_minutes, quantity, unit_price, net FROM line "
                + "WHERE line_id BETWEEN ? AND ? ORDER BY line_id", row -> {
            consumer.accept(new BookLine(row.getLong(1), row.getString(2), be.regie.pricing.LineKind.values()[row.getInt(3)],
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
                Math.max(after, LineId.of(month, 1, 0) - 1), LineId.of(month, 999_999, 9_999_999), limit);
    }

    /** Locks the series' counter for this transaction and says the last number given, 0 for none. */
    public int lockCounter(String series, int year) {
        List<Integer> last = jdbc.queryForList("SELECT last_counter FROM numbering WHERE series = ? AND year_of_issue = ? "
                + "FOR UPDATE", Integer.class, series, year);
        if (last.isEmpty()) {
            jdbc.update("INSERT INTO numbering VALUES (?, ?, 0)", series, year);
            return lockCounter(series, year);
        }
        return last.getFirst();
    }

    public void moveCounter(String series, int year, int counter) {
        jdbc.update("UPDATE numbering SET last_counter = ? WHERE series = ? AND year_of_issue = ?", counter, series, year);
    }

    /** The latest issue date of a series, so that numbers follow dates. */
    public Optional<LocalDate> lastIssueDate(String series) {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MAX(issue_date) FROM invoice WHERE series = ?",
                LocalDate.class, series));
    }

    public void addInvoices(List<NumberedInvoice> invoices) {
        jdbc.batchUpdate("INSERT INTO invoice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                invoices, BATCH, (statement, numbered) -> {
                    Invoice invoice = numbered.invoice();
                    InvoiceNumber number = numbered.number();
                    statement.setString(1, number.series());
                    statement.setInt(2, number.year());
                    statement.setInt(3, number.counter());
                    statement.setObject(4, number.counter() == 1 ? null : number.counter() - 1, java.sql.Types.INTEGER);
                    statement.setString(5, invoice.number());
                    statement.setString(6, invoice.kind().name());
                    statement.setInt(7, Months.number(invoice.period()));
                    statement.setObject(8, invoice.issueDate());
                    statement.setObject(9, invoice.dueDate());
                    statement.setObject(10, invoice.isCreditNote() ? null : numbered.firstLine(), java.sql.Types.BIGINT);
                    statement.setString(11, invoice.customerId());
                    statement.setString(12, invoice.purchaseOrder());
                    statement.setString(13, invoice.vatTreatment().name());
                    statement.setBigDecimal(14, invoice.vatRate());
                    statement.setBigDecimal(15, invoice.services().toBigDecimal());
                    statement.setBigDecimal(16, invoice.travel().toBigDecimal());
                    statement.setBigDecimal(17, invoice.net().toBigDecimal());
                    statement.setBigDecimal(18, invoice.vat().toBigDecimal());
                    statement.setBigDecimal(19, invoice.gross().toBigDecimal());
                    statement.setString(20, invoice.paymentReference());
                    statement.setString(21, invoice.isCreditNote() ? invoice.corrects() : null);
                    statement.setString(22, invoice.reason());
                });
    }

    /** Invoices of lines in a range, in order of number. */
    public List<NumberedInvoice> invoices(long fromLine, long toLine) {
        return jdbc.query(INVOICE + "WHERE first_line BETWEEN ? AND ? ORDER BY first_line", IssueBooks::invoice, fromLine, toLine);
    }

    /** Up to {@code limit} invoices of a month after a line, in order of number; credit notes are {@link #creditNotes}. */
    public List<NumberedInvoice> invoices(int month, long after, int limit) {
        return jdbc.query(INVOICE + "WHERE first_line > ? AND first_line <= ? ORDER BY first_line LIMIT ?", IssueBooks::invoice,
                Math.max(after, LineId.of(month, 1, 0) - 1), LineId.of(month, 999_999, 9_999_999), limit);
    }

    /** Credit notes that enter a month's register: dated after the month closed before it, in order of number. */
    public List<NumberedInvoice> creditNotes(int afterMonth, int month) {
        return jdbc.query(INVOICE + "WHERE kind = 'CREDIT_NOTE' AND period > ? AND period <= ? "
                + "ORDER BY year_of_issue, counter", IssueBooks::invoice, afterMonth, month);
    }

    public Optional<NumberedInvoice> invoice(String number) {
        return jdbc.query(INVOICE + "WHERE number = ?", IssueBooks::invoice, number).stream().findFirst();
    }

    private static NumberedInvoice invoice(ResultSet row, int n) throws SQLException {
        Invoice invoice = new Invoice(row.getString(1), DocumentKind.valueOf(row.getString(2)), Months.month(row.getInt(3)),
                row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getString(6), row.getString(7),
                VatTreatment.valueOf(row.getString(8)), row.getBigDecimal(9).stripTrailingZeros(), amount(row, 10),
                amount(row, 11), amount(row, 12), amount(row, 13), amount(row, 14), row.getString(15),
                Optional.ofNullable(row.getString(16)).orElse(""), row.getString(17));
        return new NumberedInvoice(null, invoice, row.getLong(18));
    }

    private static Amount amount(ResultSet row, int column) throws SQLException {
        return Amount.of(row.getBigDecimal(column));
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

    public void issued(int month, LocalDate issueDate, int previous) {
        jdbc.update("INSERT INTO billing_period VALUES (?, 'ISSUED', ?, ?, NULL)", month, issueDate, previous == 0 ? null : previous);
    }

    public void closed(int month, String manifestSha256) {
        jdbc.update("UPDATE billing_period SET state = 'CLOSED', manifest_sha256 = ? WHERE period = ?", manifestSha256, month);
    }

    /** Sends the prestations that could not be priced on to the next month. */
    public void postponeUnpriced(int month) {
        jdbc.update("UPDATE prestation SET period = ? WHERE prestation_id IN (SELECT prestation_id FROM unpriced WHERE period = ?)",
                Months.next(month), month);
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
        Map<String, Long> places = new java.util.LinkedHashMap<>();
        jdbc.query("SELECT place, row_count FROM reconciliation WHERE period = ? ORDER BY place", row -> {
            places.put(row.getString(1), row.getLong(2));
        }, month);
        return places;
    }

    /** Sums over what is priced for a month, computed by the database from the groups and, apart from them, from the lines. */
    public PricedTotals totals(int month) {
        long first = LineId.of(month, 1, 0);
        long last = LineId.of(month, 999_999, 9_999_999);
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

    public long unpricedCount(int month) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM unpriced WHERE period = ?", Long.class, month);
    }

    /** Number of invoices of a month and their sums, by the database. */
    public InvoiceTotals invoiceTotals(int month) {
        return jdbc.queryForObject("SELECT COUNT(*), COALESCE(MIN(counter), 0), COALESCE(MAX(counter), 0), COALESCE(SUM(net), 0), "
                        + "COALESCE(SUM(vat), 0), COALESCE(SUM(gross), 0), COUNT(DISTINCT customer_id) "
                        + "FROM invoice WHERE first_line BETWEEN ? AND ?",
                (row, n) -> new InvoiceTotals(row.getLong(1), row.getInt(2), row.getInt(3), amount(row, 4), amount(row, 5),
                        amount(row, 6), row.getLong(7)), LineId.of(month, 1, 0), LineId.of(month, 999_999, 9_999_999));
    }

    /** Counts down, for each snapshot, the rows that an issued month has billed. */
    public void closeSnapshots(int month) {
        jdbc.update("UPDATE snapshot SET open_rows = (SELECT COUNT(*) FROM prestation p WHERE p.seq BETWEEN snapshot.first_seq "
                + "AND snapshot.last_seq AND (p.period > ? OR p.period <= 0)) WHERE open_rows > 0", month);
    }

    /** Up to {@code limit} prestations to bill up to a month that have no line and are not among the unpriced. */
    public List<String> unaccounted(int lastIssued, int month, int limit) {
        return jdbc.queryForList("SELECT p.prestation_id FROM prestation p WHERE p.period > ? AND p.period <= ? "
                + "AND NOT EXISTS (SELECT 1 FROM line l WHERE l.prestation_id = p.prestation_id AND l.turn = p.turn) "
                + "AND NOT EXISTS (SELECT 1 FROM unpriced u WHERE u.prestation_id = p.prestation_id AND u.period = ?) "
                + "ORDER BY p.prestation_id LIMIT ?", String.class, lastIssued, month, month, limit);
    }
}
