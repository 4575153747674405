package be.regie.job;

import be.regie.invoice.CreditBooks;
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
    private final CreditBooks creditBooks;
    private final JournalBooks journalBooks;
    private final LedgerFiles ledgerFiles;

    BookedMonths(MonthBooks monthBooks, PricedBooks pricedBooks, InvoiceBooks invoiceBooks, CreditBooks creditBooks,
                 JournalBooks journalBooks, LedgerFiles ledgerFiles) {
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.journalBooks = journalBooks;
        this.ledgerFiles = ledgerFiles;
    }

    MonthInvoices of(FrozenMonth month) {
        return new BookedInvoices(month, monthBooks, pricedBooks, invoiceBooks, creditBooks, journalBooks, ledgerFiles);
    }
}
