package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedTotals;
import be.regie.invoice.SlicePricing;
import be.regie.ledger.Journal;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import be.regie.money.Amount;
import be.regie.party.Customer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The invoices of a month computed from its frozen files: of the books it needs only what earlier months drew, and the
 * credit notes dated in it.
 *
 * @param bySlice     invoices in order of number, by slice
 * @param priced      sums for the gate
 * @param unpriced    prestations that could not be priced
 * @param credited    credit notes of the month, as they were issued
 * @param places      where every row ended
 */
record ComputedInvoices(
        FrozenMonth month, Numbering numbering, Map<Integer, List<NumberedInvoice>> bySlice, PricedTotals priced,
        List<String> unpriced, Credited credited, Map<String, Long> places) implements MonthInvoices {

    /** Is told of every group while it is computed. */
    interface Listener {

        /** @param invoice null where the group is covered */
        void take(BillingGroup group, NumberedInvoice invoice);

        /** A slice is done; what it drew of included time comes with it. */
        default void finish(int slice, SlicePricing pricing) {
        }
    }

    ComputedInvoices withPlaces(Map<String, Long> found) {
        return new ComputedInvoices(month, numbering, bySlice, priced, unpriced, credited, found);
    }

    @Override
    public Iterator<NumberedInvoice> ofSlice(int slice) {
        return bySlice.getOrDefault(slice, List.of()).iterator();
    }

    private Stream<Invoice> invoices() {
        return bySlice.values().stream().flatMap(List::stream).map(NumberedInvoice::invoice);
    }

    @Override
    public Iterable<Invoice> register() {
        return () -> Stream.concat(invoices(), credited.notes().stream()).iterator();
    }

    @Override
    public Iterable<JournalEntry> journal() {
        return () -> {
            int[] number = {0};
            Stream<JournalEntry> entries = invoices().map(invoice -> entry(++number[0], invoice));
            return Stream.concat(entries, credited.entries().stream()).iterator();
        };
    }

    @Override
    public List<Invoice> creditNotes() {
        return credited.notes();
    }

    /** The entry of one of the computed invoices. */
    JournalEntry entry(int number, Invoice invoice) {
        Customer customer = month.reference().customers().get(invoice.customerId());
        return Journal.entry(number, invoice, customer, month.reference().supplier().accounts());
    }

    @Override
    public InvoiceTotals totals() {
        int count = bySlice.values().stream().mapToInt(List::size).sum();
        return new InvoiceTotals(count, Math.min(1, count), count, sum(invoices().map(Invoice::net)), sum(invoices().map(Invoice::vat)),
                sum(invoices().map(Invoice::gross)), invoices().map(Invoice::customerId).distinct().count());
    }

    static Amount sum(Stream<Amount> amounts) {
        return amounts.reduce(Amount.ZERO, Amount::plus);
    }

    @Override
    public long lines() {
        long covered = priced.covered(); // a covered prestation has one line, that of its time
        return priced.lines() - covered + credited.lines();
    }

    @Override
    public JournalBooks.Totals journalTotals() {
        long entries = 0;
        Amount receivable = Amount.ZERO;
        for (Invoice invoice : (Iterable<Invoice>) invoices()::iterator) {
            receivable = receivable.plus(entry((int) ++entries, invoice).postings().getFirst().amount());
        }
        return new JournalBooks.Totals(entries, receivable);
    }

    @Override
    public boolean draft() {
        return numbering instanceof Numbering.Drafts;
    }

    /** Credit notes of a month with their entries and the number of their lines, as the books have them. */
    record Credited(List<Invoice> notes, List<JournalEntry> entries, long lines) {
    }

    static <T> List<T> listOf(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }
}
