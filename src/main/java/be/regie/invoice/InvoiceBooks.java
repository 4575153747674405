package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.party.VatTreatment;
import be.regie.prestation.Months;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers, invoices and credit notes. */
public final class InvoiceBooks {

    private static final int BATCH = 1_000;
    private static final String INVOICE = "SELECT number, kind, period, issue_date, due_date, customer_id, "
            + "purchase_order, vat_treatment, vat_rate, services, travel, net, vat, gross, payment_reference, corrects, "
            + "reason, first_line FROM invoice ";

    /** Credit notes are few: found by the index of what they correct, not among a million invoices. */
    static final String IS_CREDIT_NOTE = "corrects > ''";

    private final JdbcTemplate jdbc;

    public InvoiceBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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

    /** The date of the last invoice, credit notes apart: numbers follow dates. */
    public Optional<LocalDate> lastIssueDate() {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MAX(p.issue_date) FROM billing_period p "
                + "JOIN month_totals t ON t.period = p.period WHERE t.invoices > 0", LocalDate.class));
    }

    /** The date of the last credit note: their numbers follow dates of their own. */
    public Optional<LocalDate> lastCreditDate() {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MAX(issue_date) FROM invoice WHERE " + IS_CREDIT_NOTE,
                LocalDate.class));
    }

    public void addInvoices(List<NumberedInvoice> invoices) {
        jdbc.batchUpdate("INSERT INTO invoice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                invoices, BATCH, (statement, numbered) -> {
                    Invoice invoice = numbered.invoice();
                    InvoiceNumber number = numbered.number();
                    statement.setString(1, number.series());
                    statement.setInt(2, number.year());
                    statement.setInt(3, number.counter());
                    statement.setObject(4, number.counter() == 1 ? null : number.counter() - 1, Types.INTEGER);
                    statement.setString(5, invoice.number());
                    statement.setString(6, invoice.kind().name());
                    statement.setInt(7, Months.number(invoice.period()));
                    statement.setObject(8, invoice.issueDate());
                    statement.setObject(9, invoice.dueDate());
                    statement.setObject(10, invoice.isCreditNote() ? null : numbered.firstLine(), Types.BIGINT);
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
        return jdbc.query(INVOICE + "WHERE first_line BETWEEN ? AND ? ORDER BY first_line", InvoiceBooks::invoice, fromLine, toLine);
    }

    /** Up to {@code limit} invoices of a month after a line, in order of number; credit notes are {@link #creditNotes}. */
    public List<NumberedInvoice> invoices(int month, long after, int limit) {
        return jdbc.query(INVOICE + "WHERE first_line > ? AND first_line <= ? ORDER BY first_line LIMIT ?", InvoiceBooks::invoice,
                Math.max(after, LineId.first(month) - 1), LineId.last(month), limit);
    }

    /** Credit notes that enter a month's register: dated after the month closed before it, in order of number. */
    public List<NumberedInvoice> creditNotes(int afterMonth, int month) {
        return jdbc.query(INVOICE + "WHERE " + IS_CREDIT_NOTE + " AND period > ? AND period <= ? "
                + "ORDER BY series, year_of_issue, counter", InvoiceBooks::invoice, afterMonth, month);
    }

    public Optional<NumberedInvoice> invoice(String number) {
        return jdbc.query(INVOICE + "WHERE number = ?", InvoiceBooks::invoice, number).stream().findFirst();
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

    /** Number and sums of the credit notes by the month of their date, in order of month. */
    public SortedMap<Integer, InvoiceTotals> creditTotals() {
        SortedMap<Integer, InvoiceTotals> totals = new TreeMap<>();
        jdbc.query("SELECT period, COUNT(*), SUM(net), SUM(vat), SUM(gross) FROM invoice WHERE " + IS_CREDIT_NOTE + " GROUP BY period",
                row -> {
                    totals.put(row.getInt(1), InvoiceTotals.of(row.getLong(2), amount(row, 3), amount(row, 4), amount(row, 5)));
                });
        return totals;
    }

    /** Number of invoices of a month and their sums, as {@link #enterTotals} entered them; nothing of a month without. */
    public InvoiceTotals invoiceTotals(int month) {
        return jdbc.query("SELECT invoices, first_counter, last_counter, net, vat, gross, customers FROM month_totals WHERE period = ?",
                InvoiceBooks::totals, month).stream().findFirst().orElse(InvoiceTotals.NONE);
    }

    /** Adds up a month's invoices, by the database, and enters it with them. */
    public InvoiceTotals enterTotals(int month) {
        InvoiceTotals totals = addedUp(month);
        jdbc.update("INSERT INTO month_totals VALUES (?, ?, ?, ?, ?, ?, ?, ?)", month, totals.count(), totals.firstCounter(),
                totals.lastCounter(), totals.net().toBigDecimal(), totals.vat().toBigDecimal(), totals.gross().toBigDecimal(),
                totals.customers());
        return totals;
    }

    /** What {@link #invoiceTotals} must be: added up by the database, which takes a second for some hundred thousand invoices. */
    public InvoiceTotals addedUp(int month) {
        return jdbc.queryForObject("SELECT COUNT(*), COALESCE(MIN(counter), 0), COALESCE(MAX(counter), 0), COALESCE(SUM(net), 0), "
                        + "COALESCE(SUM(vat), 0), COALESCE(SUM(gross), 0), COUNT(DISTINCT customer_id) "
                        + "FROM invoice WHERE first_line BETWEEN ? AND ?",
                InvoiceBooks::totals, LineId.first(month), LineId.last(month));
    }

    private static InvoiceTotals totals(ResultSet row, int n) throws SQLException {
        return new InvoiceTotals(row.getLong(1), row.getInt(2), row.getInt(3), amount(row, 4), amount(row, 5), amount(row, 6),
                row.getLong(7));
    }
}
