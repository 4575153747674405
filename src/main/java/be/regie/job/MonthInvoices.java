package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.NumberedInvoice;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The invoices of a month, wherever they come from: issued ones from the books, those of a preview or a replay computed
 * from the frozen files. What makes files of them does not know the difference.
 */
interface MonthInvoices {

    /** Those of a slice, in order of number. */
    Iterator<NumberedInvoice> ofSlice(int slice);

    /** All of the month's register: invoices in order of number, then credit notes; each iteration begins anew. */
    Iterable<Invoice> register();

    /** The credit notes of the register, as they were issued. */
    List<Invoice> creditNotes();

    /** Their journal, in the same order. */
    Iterable<JournalEntry> journal();

    /** Number and sums, credit notes apart. */
    InvoiceTotals totals();

    /** Lines on the invoices and credit notes; those of covered prestations stand on none. */
    long lines();

    /** What the journal says of the invoices, credit notes apart. */
    JournalBooks.Totals journalTotals();

    /** Where every row of the archive ended, for the report. */
    Map<String, Long> places();

    /** Whether the documents are marked as drafts. */
    boolean draft();
}
