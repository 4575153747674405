package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.prestation.Months;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives the groups of a month their numbers, in order of customer and purchase order, without gap. To be called within
 * one transaction, which also posts the journal: numbers, invoices and entries are there together or not at all.
 */
public final class Issuing {

    private static final int PAGE = 5_000;

    private final PricedBooks priced;
    private final InvoiceBooks books;
    private final Consumer<List<Invoice>> journal;

    /** @param journal posts the entries of invoices, in the same transaction */
    public Issuing(PricedBooks priced, InvoiceBooks books, Consumer<List<Invoice>> journal) {
        this.priced = priced;
        this.books = books;
        this.journal = journal;
    }

    /**
     * @return the counter of the first number given, or that would have been
     * @throws GateClosed where what was issued is not what was priced
     */
    public int issue(int month, LocalDate issueDate, Reference reference, PricedTotals totals) {
        String series = reference.supplier().invoiceSeries();
        int year = issueDate.getYear();
        int first = books.lockCounter(series, year) + 1;
        int counter = first;
        long after = 0;
        for (List<PricedGroup> page = priced.groups(month, after, PAGE); !page.isEmpty();
                page = priced.groups(month, after, PAGE)) {
            List<NumberedInvoice> numbered = new ArrayList<>(page.size());
            for (PricedGroup group : page) {
                if (!group.covered()) {
                    numbered.add(number(new InvoiceNumber(series, year, counter++), group, month, issueDate, reference));
                }
            }
            books.addInvoices(numbered);
            journal.accept(numbered.stream().map(NumberedInvoice::invoice).toList());
            after = page.getLast().firstLine();
        }
        books.moveCounter(series, year, counter - 1);
        check(books.enterTotals(month), first, counter - 1, totals);
        return first;
    }

    private static NumberedInvoice number(InvoiceNumber number, PricedGroup group, int month, LocalDate issueDate,
                                          Reference reference) {
        String paymentReference = PaymentReference.of(number.year(), number.counter()).printed();
        return new NumberedInvoice(number, head(number.toString(), paymentReference, group, month, issueDate, reference),
                group.firstLine());
    }

    /** The head of a group's invoice, or of the draft of one. */
    public static Invoice head(String number, String paymentReference, PricedGroup group, int month, LocalDate issueDate,
                               Reference reference) {
        Customer customer = reference.customers().get(group.customerId());
        BigDecimal rate = reference.vatRate(customer, issueDate);
        Amount net = group.net();
        Amount vat = vat(net, rate);
        return new Invoice(number, DocumentKind.INVOICE, Months.month(month), issueDate,
                issueDate.plusDays(customer.paymentDays()), customer.customerId(), group.purchaseOrder(),
                customer.vatTreatment(), rate, group.services(), group.travel(), net, vat, net.plus(vat), paymentReference, "", "");
    }

    /** VAT on the sum of the nets, never line by line, half up: 145.63 at 21 % is 30.58. */
    public static Amount vat(Amount net, BigDecimal percent) {
        return Amount.roundedHalfUp(net.toBigDecimal().multiply(percent).movePointLeft(2));
    }

    private static void check(InvoiceTotals issued, int first, int last, PricedTotals priced) {
        List<Words> found = new ArrayList<>();
        if (issued.count() != priced.invoices()) {
            found.add(Words.of("gate.counts", Words.of("gate.invoices"), issued.count(), Words.of("gate.groups"), priced.invoices()));
        }
        if (issued.count() > 0 && (issued.lastCounter() - issued.firstCounter() + 1 != issued.count()
                || issued.firstCounter() != first || issued.lastCounter() != last)) {
            found.add(Words.of("gate.numbers", issued.firstCounter(), issued.lastCounter(), issued.count()));
        }
        if (!issued.net().equals(priced.lineNet())) {
            found.add(Words.of("gate.amounts", Words.of("gate.invoice-net"), issued.net(), Words.of("gate.line-net"), priced.lineNet()));
        }
        if (!found.isEmpty()) {
            throw new GateClosed(found);
        }
    }
}
