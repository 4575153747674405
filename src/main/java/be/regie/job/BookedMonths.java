package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.ledger.JournalBooks;
import org.springframework.stereotype.Component;

/** Gives the issued invoices of a month. */
@Component
class BookedMonths {

    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final InvoiceBooks invoiceBooks;
    private final JournalBooks journalBooks;

    BookedMonths(MonthBooks monthBooks, PricedBooks pricedBooks, InvoiceBooks invoiceBooks, JournalBooks journalBooks) {
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.invoiceBooks = invoiceBooks;
        this.journalBooks = journalBooks;
    }

    MonthInvoices of(FrozenMonth month) {
        return new BookedInvoices(month, monthBooks, pricedBooks, invoiceBooks, journalBooks);
    }
}
