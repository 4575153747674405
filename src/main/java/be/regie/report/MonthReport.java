package be.regie.report;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.Reference;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.text.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a month's report tells.
 *
 * @param reference   as frozen with the month
 * @param places      counts by the names of {@link be.regie.invoice.Gate#places}
 * @param invoices    by the books; the figures must come to the same, see {@link #disagreements}
 * @param figures     by the slices
 * @param creditNotes that stand in the month's register
 * @param draft       a preview: nothing is issued
 */
public record MonthReport(
        Reference reference, YearMonth month, LocalDate issueDate, Map<String, Long> places, InvoiceTotals invoices,
        Figures figures, QuietCustomers quiet, List<Invoice> creditNotes, boolean draft) {

    /** Up to so many invoices the report lists all of them. */
    static final int LISTED = Figures.LARGEST;
    /** Of more than {@link #LISTED} invoices it lists so many, the largest. */
    static final int LISTED_OF_MORE = 100;

    public MonthReport {
        creditNotes = List.copyOf(creditNotes);
    }

    /** Where the figures of the slices are not those of the books, in words; empty when all adds up. */
    public List<Words> disagreements() {
        List<Words> found = new ArrayList<>();
        List<Words> breakdowns = List.of(Words.of("gate.net-by-customer"), Words.of("gate.net-by-contract"),
                Words.of("gate.net-by-day"), Words.of("gate.net-by-rule"));
        List<Amount> nets = figures.nets();
        for (int i = 0; i < nets.size(); i++) {
            if (!nets.get(i).equals(invoices.net())) {
                found.add(Words.of("gate.amounts", breakdowns.get(i), nets.get(i), Words.of("gate.invoice-net"), invoices.net()));
            }
        }
        long placed = places.getOrDefault("BILLED", 0L) + places.getOrDefault("COVERED", 0L);
        if (figures.prestations() != placed) {
            found.add(Words.of("gate.figured", figures.prestations(), placed));
        }
        if (figures.invoices() != invoices.count()) {
            found.add(Words.of("gate.counts", Words.of("gate.figured-invoices"), figures.invoices(), Words.of("gate.invoices"), invoices.count()));
        }
        return found;
    }

    /** All invoices in order of number where they are few, otherwise the largest. */
    List<LargeInvoice> listed() {
        return listsAll()
                ? figures.largest().stream().sorted(Comparator.comparing(LargeInvoice::number)).toList()
                : figures.largest().subList(0, LISTED_OF_MORE);
    }

    boolean listsAll() {
        return figures.invoices() <= LISTED;
    }

    /** A month in which nobody worked. */
    boolean isEmpty() {
        return figures.prestations() == 0;
    }

    /** The name of a customer, or its id where customers.csv no longer has it. */
    String customerName(String id) {
        return Optional.ofNullable(reference.customers().get(id)).map(Customer::name).orElse(id);
    }

    /** R11: what the firm claims, percent of requests that are taken in charge the same day. */
    int claimedSameDay() {
        return reference.supplier().pages().claimedSameDay();
    }

    /** R11: exact, before anything is rounded for people. */
    boolean keepsClaim() {
        return figures.taking().sameDay() * 100 >= figures.taking().requests() * claimedSameDay();
    }
}
