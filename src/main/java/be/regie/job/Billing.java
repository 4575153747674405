package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import be.regie.prestation.Tally;
import be.regie.report.StateFiles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commands that issue: {@code run} and {@code bill}. */
@Component
class Billing {

    private final Settings settings;
    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final BeforeIssuing before;
    private final JobRuns jobRuns;
    private final Console console;

    Billing(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, BeforeIssuing before,
            JobRuns jobRuns, Console console) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.before = before;
        this.jobRuns = jobRuns;
        this.console = console;
    }

    /** Takes in what is new and bills every finished month, oldest first. */
    ExitCode run() {
        before.issuing();
        int billedBefore;
        do {
            billedBefore = monthBooks.lastIssued();
            jobRuns.start(Optional.empty());
        } while (monthBooks.lastIssued() > billedBefore);
        return end();
    }

    /** Bills one month; closed already: says so and changes nothing. */
    ExitCode bill(YearMonth month) {
        Optional<IssuedMonth> finished = before.issuing().month();
        if (finished.filter(cutOff -> cutOff.month().equals(month)).isPresent()) {
            console.say(month + " is billed and closed.");
            return StateFiles.hasRejects(settings.output()) ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
        }
        if (monthBooks.month(month).isPresent()) {
            console.say(month + " is billed and closed already; nothing was changed.");
            return ExitCode.DONE;
        }
        refuseImpossible(month);
        jobRuns.start(Optional.of(month));
        return end();
    }

    /** Refuses a month that cannot be billed any more, and an issue date before that of the last document. */
    void refuseImpossible(YearMonth month) {
        int lastIssued = monthBooks.lastIssued();
        if (Months.number(month) < lastIssued) {
            throw new Refusal(ExitCode.WRONG_USAGE, month + " is earlier than " + Months.month(lastIssued)
                    + ", which is closed: numbers follow dates, so it cannot be billed any more. What was archived in it and is"
                    + " not billed yet is billed by the next month, as late.");
        }
        refuseEarlierIssueDate();
    }

    private void refuseEarlierIssueDate() {
        settings.issueDate().ifPresent(asked -> invoiceBooks.lastIssueDate().filter(asked::isBefore).ifPresent(last -> {
            throw new Refusal(ExitCode.WRONG_USAGE, "--issue-date " + asked + " is before " + last
                    + ", the date of the last invoice: numbers follow dates. Choose that day or a later one.");
        }));
    }

    private ExitCode end() {
        ExitCode exitCode = tellIntake();
        for (IssuedMonth month : monthBooks.months()) {
            InvoiceTotals totals = invoiceBooks.invoiceTotals(Months.number(month.month()));
            console.say(month.month() + ": " + totals.count() + " invoices, net " + totals.net() + ", VAT " + totals.vat()
                    + ", gross " + totals.gross() + " EUR");
        }
        return exitCode;
    }

    /** Tells what the intake found, and which exit code that means. */
    ExitCode tellIntake() {
        run.warnings().forEach(warning -> console.say("Note: " + warning));
        CurrentRun.TakenIn taken = run.takenIn().orElseThrow();
        Tally tally = taken.tally();
        console.say("Rows read: " + tally.of(Tally.Place.READ) + ", rejected: " + tally.of(Tally.Place.REJECTED)
                + ", waiting: " + tally.of(Tally.Place.WAITING));
        return taken.hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
