package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.Tally;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** The command {@code status}: the months, what is open, rejected and waiting. Reads only. */
@Component
class Status {

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final PrestationBooks prestations;
    private final MailReport mail;
    private final Console console;

    Status(Settings settings, MonthBooks monthBooks, InvoiceBooks invoiceBooks, PrestationBooks prestations, MailReport mail, Console console) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.prestations = prestations;
        this.mail = mail;
        this.console = console;
    }

    ExitCode print() {
        ConsoleTexts texts = console.texts();
        MonthLines lines = new MonthLines(texts);
        SortedMap<Integer, InvoiceTotals> credited = invoiceBooks.creditTotals();
        for (IssuedMonth month : monthBooks.months()) {
            lines.add(month.month(), texts.get(month.closed() ? "state.closed" : "state.issued"),
                    invoiceBooks.invoiceTotals(Months.number(month.month())));
        }
        // a credit note enters the register of the first month billed that is not before its date
        int last = monthBooks.lastIssued();
        credited.forEach((month, notes) -> lines.credited(Months.month(month),
                texts.get(month > last ? "state.credited-open" : "state.credited"), notes));
        if (monthBooks.months().isEmpty()) {
            console.tell("no-months", settings.output());
        } else {
            lines.lines().forEach(console::say);
        }
        Tally tally = prestations.tally();
        int lastIssued = monthBooks.lastIssued();
        tally.openMonths().forEach((month, count) -> {
            if (month > lastIssued) {
                console.say("  " + Months.month(month) + "  " + texts.get("state.open") + "  " + texts.count("to-bill", count));
            }
        });
        console.tell("last-intake", texts.number(tally.of(Tally.Place.REJECTED)), texts.number(tally.of(Tally.Place.WAITING)));
        List<String> letters = mail.lines();
        if (!letters.isEmpty()) {
            console.tell("mail");
            letters.forEach(console::say);
        }
        return ExitCode.DONE;
    }
}
