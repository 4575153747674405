package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.Issuing;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.PricedTotals;
import be.regie.invoice.SlicePricing;
import be.regie.ledger.JournalBooks;
import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.stereotype.Component;

/** Computes a month's invoices from its frozen files and writes nothing: what preview, approval, replay and what-if share. */
@Component
class Computation {

    private final InvoiceBooks invoiceBooks;
    private final CreditBooks creditBooks;
    private final JournalBooks journalBooks;
    private final CreditNoteDocuments creditNotes;
    private final StopSignal stop;

    Computation(InvoiceBooks invoiceBooks, CreditBooks creditBooks, JournalBooks journalBooks, CreditNoteDocuments creditNotes,
                StopSignal stop) {
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.journalBooks = journalBooks;
        this.creditNotes = creditNotes;
        this.stop = stop;
    }

    ComputedInvoices compute(FrozenMonth month, Numbering numbering, ComputedInvoices.Listener listener) throws JobInterruptedException {
        Sums sums = new Sums(month, numbering, listener);
        for (int slice : month.slices()) {
            sums.pricing = month.price(slice, sums::take, stop);
            sums.unpriced.addAll(sums.pricing.unpriced());
            listener.finish(slice, sums.pricing);
        }
        return new ComputedInvoices(month, numbering, sums.bySlice, sums.totals(), sums.unpriced, credited(month, sums.invoices),
                Map.of());
    }

    private ComputedInvoices.Credited credited(FrozenMonth month, int invoices) {
        return new ComputedInvoices.Credited(
                invoiceBooks.creditNotes(month.previous(), month.number()).stream().map(NumberedInvoice::invoice).toList(),
                ComputedInvoices.listOf(journalBooks.creditNotes(month.previous(), month.number(), invoices, creditNotes::customer)),
                creditBooks.lineCount(month.previous(), month.number()));
    }

    /** What adds up while groups come. */
    private static final class Sums {

        private final FrozenMonth month;
        private final Numbering numbering;
        private final ComputedInvoices.Listener listener;
        private final Map<Integer, List<NumberedInvoice>> bySlice = new TreeMap<>();
        private final List<String> unpriced = new ArrayList<>();
        private SlicePricing pricing;
        private long prestations;
        private long covered;
        private long late;
        private long groupLines;
        private Amount groupNet = Amount.ZERO;
        private long lines;
        private long timeLines;
        private Amount lineNet = Amount.ZERO;
        private int invoices;

        Sums(FrozenMonth month, Numbering numbering, ComputedInvoices.Listener listener) {
            this.month = month;
            this.numbering = numbering;
            this.listener = listener;
        }

        void take(BillingGroup group) {
            PricedGroup priced = PricedGroup.of(group, month.late(group));
            NumberedInvoice invoice = null;
            if (!priced.covered()) {
                invoices++;
                invoice = new NumberedInvoice(null, Issuing.head(numbering.number(invoices), numbering.paymentReference(invoices),
                        priced, month.number(), month.issueDate(), month.reference()), group.firstLine());
                bySlice.computeIfAbsent(group.slice(), slice -> new ArrayList<>()).add(invoice);
            }
            add(group, priced);
            listener.take(group, invoice);
        }

        private void add(BillingGroup group, PricedGroup priced) {
            prestations += priced.prestationCount();
            covered += priced.covered() ? priced.prestationCount() : 0;
            late += priced.lateCount();
            groupLines += priced.lineCount();
            groupNet = groupNet.plus(priced.net());
            for (PricedPrestation prestation : group.prestations()) {
                for (PricedLine line : prestation.lines()) {
                    lines++;
                    timeLines += line.kind() == LineKind.TIME ? 1 : 0;
                    lineNet = lineNet.plus(line.net());
                }
            }
        }

        PricedTotals totals() {
            return new PricedTotals(prestations, covered, late, groupLines, groupNet, lines, timeLines, lineNet, invoices);
        }
    }
}
