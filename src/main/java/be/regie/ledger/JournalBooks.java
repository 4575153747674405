package be.regie.ledger;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.LineId;
import be.regie.invoice.NumberedInvoice;
import be.regie.money.Amount;
import be.regie.party.Customer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The posted journal: one row an entry, whose sides the database itself holds in balance. */
public final class JournalBooks {

    private static final int PAGE = 2_000;

    private final JdbcTemplate jdbc;
    private final InvoiceBooks invoices;

    public JournalBooks(JdbcTemplate jdbc, InvoiceBooks invoices) {
        this.jdbc = jdbc;
        this.invoices = invoices;
    }

    public void post(List<JournalEntry> entries) {
        jdbc.batchUpdate("INSERT INTO journal_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(JournalBooks::row).toList());
    }

    /** The sides of an entry by what they stand for; a side of zero has neither account nor grid. */
    private static Object[] row(JournalEntry entry) {
        Invoice invoice = entry.invoice();
        Iterator<Posting> postings = entry.postings().iterator();
        Posting customer = postings.next();
        Posting services = next(postings, invoice.services());
        Posting travel = next(postings, invoice.travel());
        Posting vat = next(postings, invoice.vat());
        return new Object[] {invoice.number(), entry.journal(), customer.account(), customer.thirdParty(), entry.label(),
                customer.amount().toBigDecimal(), services.account(), services.vatGrid(), services.amount().toBigDecimal(),
                travel.account(), travel.vatGrid(), travel.amount().toBigDecimal(), vat.account(), vat.vatGrid(),
                vat.amount().toBigDecimal()};
    }

    private static Posting next(Iterator<Posting> postings, Amount amount) {
        return amount.isZero() ? new Posting("", "", Amount.ZERO, Amount.ZERO, "") : postings.next();
    }

    /**
     * The journal of a month in order of number, credit notes last; each iteration reads it anew, page by page.
     *
     * @param afterMonth the month issued before, as a number
     * @param customers  the customer of a document, as frozen with it
     */
    public Iterable<JournalEntry> ofMonth(int afterMonth, int month, Function<Invoice, Customer> customers) {
        return () -> new Entries(afterMonth, month, customers, 0, 0);
    }

    /** The entries of a month's credit notes alone, numbered after {@code lastEntry}. */
    public Iterable<JournalEntry> creditNotes(int afterMonth, int month, int lastEntry, Function<Invoice, Customer> customers) {
        return () -> new Entries(afterMonth, month, customers, Long.MAX_VALUE, lastEntry);
    }

    /** The entry of one document, if it is posted. */
    public Optional<JournalEntry> entry(Invoice invoice, Customer customer) {
        return Optional.ofNullable(sides(invoice.number(), invoice.number()).get(invoice.number()))
                .map(sides -> sides.entry(1, invoice, customer));
    }

    /** What is posted for the invoices of a month, credit notes apart. */
    public record Totals(long entries, Amount receivable) {
    }

    public Totals totals(int month) {
        return jdbc.queryForObject("SELECT COUNT(*), COALESCE(SUM(e.receivable), 0) FROM journal_entry e JOIN invoice i "
                + "ON i.number = e.number WHERE i.first_line BETWEEN ? AND ?",
                (row, n) -> new Totals(row.getLong(1), Amount.of(row.getBigDecimal(2))),
                LineId.first(month), LineId.last(month));
    }

    private Map<String, Sides> sides(String first, String last) {
        Map<String, Sides> sides = new java.util.HashMap<>();
        jdbc.query("SELECT number, journal, customer_account, third_party, label, receivable, services_account, services_grid, "
                + "services, travel_account, travel_grid, travel, vat_account, vat_grid, vat FROM journal_entry "
                + "WHERE number BETWEEN ? AND ?", row -> {
            sides.put(row.getString(1), Sides.of(row));
        }, first, last);
        return sides;
    }

    private record Side(String account, String grid, Amount amount) {

        static Side of(ResultSet row, int column) throws SQLException {
            return new Side(row.getString(column), row.getString(column + 1), Amount.of(row.getBigDecimal(column + 2)));
        }

        void post(boolean debit, List<Posting> postings) {
            if (!amount.isZero()) {
                postings.add(new Posting(account, "", debit ? amount : Amount.ZERO, debit ? Amount.ZERO : amount, grid));
            }
        }
    }

    private record Sides(String journal, String customerAccount, String thirdParty, String label, Amount receivable,
                         Side services, Side travel, Side vat) {

        static Sides of(ResultSet row) throws SQLException {
            BigDecimal receivable = row.getBigDecimal(6);
            return new Sides(row.getString(2), row.getString(3), row.getString(4), row.getString(5), Amount.of(receivable),
                    Side.of(row, 7), Side.of(row, 10), Side.of(row, 13));
        }

        JournalEntry entry(int number, Invoice invoice, Customer customer) {
            boolean credited = invoice.isCreditNote();
            List<Posting> postings = new ArrayList<>(4);
            postings.add(new Posting(customerAccount, thirdParty, credited ? Amount.ZERO : receivable,
                    credited ? receivable : Amount.ZERO, ""));
            services.post(credited, postings);
            travel.post(credited, postings);
            vat.post(credited, postings);
            return new JournalEntry(number, journal, invoice, customer, label, postings);
        }
    }

    /** Reads the journal page by page. */
    private final class Entries implements Iterator<JournalEntry> {

        private final int afterMonth;
        private final int month;
        private final Function<Invoice, Customer> customers;
        private Iterator<NumberedInvoice> page = List.<NumberedInvoice>of().iterator();
        private Map<String, Sides> sides = Map.of();
        private long after;
        private boolean creditNotesRead;
        private int number;

        Entries(int afterMonth, int month, Function<Invoice, Customer> customers, long after, int number) {
            this.afterMonth = afterMonth;
            this.month = month;
            this.customers = customers;
            this.after = after;
            this.number = number;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !creditNotesRead) {
                List<NumberedInvoice> read = invoices.invoices(month, after, PAGE);
                if (read.isEmpty()) {
                    creditNotesRead = true;
                    read = invoices.creditNotes(afterMonth, month);
                } else {
                    after = read.getLast().firstLine();
                }
                if (!read.isEmpty()) {
                    sides = sides(read.getFirst().invoice().number(), read.getLast().invoice().number());
                }
                page = read.iterator();
            }
            return page.hasNext();
        }

        @Override
        public JournalEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Invoice invoice = page.next().invoice();
            return sides.get(invoice.number()).entry(++number, invoice, customers.apply(invoice));
        }
    }
}
