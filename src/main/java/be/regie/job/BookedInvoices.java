package be.regie.job;

import be.regie.invoice.CreditBooks;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.LineId;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedBooks;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The issued invoices of a month, as they stand in the books. */
record BookedInvoices(FrozenMonth month, MonthBooks monthBooks, PricedBooks pricedBooks, InvoiceBooks invoiceBooks,
                      CreditBooks creditBooks, JournalBooks journalBooks, LedgerFiles ledgerFiles) implements MonthInvoices {

    private static final int PAGE = 2_000;

    @Override
    public Iterator<NumberedInvoice> ofSlice(int slice) {
        return invoiceBooks.invoices(LineId.first(month.number(), slice), LineId.last(month.number(), slice)).iterator();
    }

    @Override
    public Iterable<Invoice> register() {
        return Register::new;
    }

    @Override
    public Iterable<JournalEntry> journal() {
        return ledgerFiles.entries(month);
    }

    @Override
    public List<Invoice> creditNotes() {
        return invoiceBooks.creditNotes(month.previous(), month.number()).stream().map(NumberedInvoice::invoice).toList();
    }

    @Override
    public InvoiceTotals totals() {
        return invoiceBooks.addedUp(month.number());
    }

    @Override
    public long lines() {
        return pricedBooks.invoicedLines(month.number()) + creditBooks.lineCount(month.previous(), month.number());
    }

    @Override
    public JournalBooks.Totals journalTotals() {
        return journalBooks.totals(month.number());
    }

    @Override
    public Map<String, Long> places() {
        return monthBooks.reconciliation(month.number());
    }

    @Override
    public boolean draft() {
        return false;
    }

    /** Reads the register page by page. */
    private final class Register implements Iterator<Invoice> {

        private Iterator<Invoice> page = List.<Invoice>of().iterator();
        private long after;
        private boolean creditNotesRead;

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !creditNotesRead) {
                List<NumberedInvoice> read = invoiceBooks.invoices(month.number(), after, PAGE);
                if (read.isEmpty()) {
                    creditNotesRead = true;
                    page = creditNotes().iterator();
                } else {
                    after = read.getLast().firstLine();
                    page = read.stream().map(NumberedInvoice::invoice).iterator();
                }
            }
            return page.hasNext();
        }

        @Override
        public Invoice next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
