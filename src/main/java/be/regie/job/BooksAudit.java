package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.BookLine;
import be.regie.invoice.InvoiceNumber;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.SlicePricing;
import be.regie.ledger.Journal;
import be.regie.ledger.JournalEntry;
import be.regie.prestation.ContentHasher;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationCodec;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import be.regie.report.BookRows;
import be.regie.report.Differences;
import be.regie.report.ExpectedRows;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Compares what is computed with the rows of the books, slice by slice. */
final class BooksAudit implements ComputedInvoices.Listener {

    private final FrozenMonth month;
    private final Numbering.AsIssued numbering;
    private final BookRows books;
    private final Differences differences;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> prestations = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> invoices = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> entries = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final PrestationCodec codec = new PrestationCodec();
    private final ContentHasher hasher = new ContentHasher();
    private int nth;

    BooksAudit(FrozenMonth month, Numbering.AsIssued numbering, BookRows books, Differences differences) {
        this.month = month;
        this.numbering = numbering;
        this.books = books;
        this.differences = differences;
    }

    @Override
    public void take(BillingGroup group, NumberedInvoice numbered) {
        String key = Long.toString(group.firstLine());
        groups.put(key, ExpectedRows.group(month.number(), PricedGroup.of(group, month.late(group))));
        String called = group.customerId() + (group.purchaseOrder().isEmpty() ? "" : " / " + group.purchaseOrder());
        long lineId = group.firstLine();
        for (PricedPrestation priced : group.prestations()) {
            prestations.put(priced.prestation().id(), ExpectedRows.prestation(hasher.hash(codec.encode(priced.prestation())).bytes(),
                    group.customerId(), month.number(), lineId));
            for (PricedLine line : priced.lines()) {
                names.put("line " + lineId, priced.prestation().id() + " " + line.kind());
                lines.put(Long.toString(lineId), ExpectedRows.line(BookLine.of(lineId++, line, 0)));
            }
        }
        if (numbered != null) {
            InvoiceNumber number = numbering.invoiceNumber(++nth);
            JournalEntry entry = Journal.entry(nth, numbered.invoice(), month.reference().customers().get(group.customerId()),
                    month.reference().supplier().accounts());
            called = numbered.invoice().number();
            names.put("invoice " + key, called);
            invoices.put(key, ExpectedRows.invoice(numbered.invoice(), group.firstLine(), number.series(), number.year(), number.counter()));
            entries.put(called, ExpectedRows.entry(entry));
        }
        names.put("group " + key, called);
    }

    @Override
    public void finish(int slice, SlicePricing pricing) {
        Map<String, Map<String, String>> draws = new LinkedHashMap<>();
        pricing.drawn().forEach((contract, minutes) -> {
            if (minutes.signum() != 0) {
                draws.put(contract.contractId() + " " + Months.number(contract.month()), Map.of("minutes", BookRows.text(minutes)));
            }
        });
        compare("group", books.groups(month.number(), slice), groups);
        compare("line", books.lines(month.number(), slice), lines);
        Map<String, Map<String, String>> booked = books.prestations(month.number(), month.previous(), slice);
        booked.forEach((id, row) -> prestations.computeIfPresent(id, (key, expected) -> {
            expected.keySet().retainAll(row.keySet());
            return expected;
        }));
        compare("prestation", booked, prestations);
        compare("invoice", books.invoices(month.number(), slice), invoices);
        compare("journal entry", books.entries(month.number(), slice), entries);
        compare("draw", books.draws(month.number(), slice), draws);
        names.clear();
    }

    private void compare(String what, Map<String, Map<String, String>> booked, Map<String, Map<String, String>> computed) {
        seen.merge(what + "s", (long) booked.size(), Long::sum);
        Set<String> keys = new LinkedHashSet<>(computed.keySet());
        keys.addAll(booked.keySet());
        for (String key : keys) {
            Map<String, String> expected = computed.getOrDefault(key, Map.of());
            Map<String, String> row = booked.getOrDefault(key, Map.of());
            if (!expected.isEmpty() && !row.isEmpty()) {
                expected.forEach((column, value) -> differences.compare(what, names.getOrDefault(what + " " + key, key), column,
                        row.getOrDefault(column, ""), value));
            } else {
                differences.compare(what, names.getOrDefault(what + " " + key, key), row, expected);
            }
        }
        computed.clear();
    }

    /** After the last slice: nothing of the month may stand where no slice looked; the counters stand where they must. */
    void finish() {
        books.counts(month.number()).forEach((what, count) -> differences.compare("books", month.month().toString(),
                "number of " + what, Long.toString(count), Long.toString(seen.getOrDefault(what, 0L))));
        differences.compare("totals", month.month().toString(), books.totals(month.number()), books.addedUp(month.number()));
        books.numbering().forEach((series, row) -> differences.compare("numbering", series, "last_counter",
                row.get("last_counter"), row.get("highest_counter")));
    }
}
