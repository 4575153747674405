package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.Tally;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The command {@code status}: the months, what is open, rejected and waiting. Reads only. */
@Component
class Status {

    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final PrestationBooks prestations;
    private final Console console;

    Status(MonthBooks monthBooks, InvoiceBooks invoiceBooks, PrestationBooks prestations, Console console) {
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.prestations = prestations;
        this.console = console;
    }

    ExitCode print() {
        console.say(String.format(Locale.ROOT, "%-8s %-8s %9s %16s %14s %16s", "month", "state", "invoices", "net", "VAT", "gross"));
        for (IssuedMonth month : monthBooks.months()) {
            InvoiceTotals totals = invoiceBooks.invoiceTotals(Months.number(month.month()));
            console.say(String.format(Locale.ROOT, "%-8s %-8s %9d %16s %14s %16s", month.month(), month.closed() ? "billed" : "issued",
                    totals.count(), totals.net(), totals.vat(), totals.gross()));
        }
        Tally tally = prestations.tally();
        int lastIssued = monthBooks.lastIssued();
        for (Map.Entry<Integer, Long> open : tally.openMonths().entrySet()) {
            if (open.getKey() > lastIssued) {
                console.say(String.format(Locale.ROOT, "%-8s %-8s %9s  %d prestations to bill", Months.month(open.getKey()), "open", "",
                        open.getValue()));
            }
        }
        console.say("At the last intake: " + tally.of(Tally.Place.REJECTED) + " rows rejected, "
                + tally.of(Tally.Place.WAITING) + " waiting.");
        return ExitCode.DONE;
    }
}
