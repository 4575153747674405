package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import be.regie.report.StateFiles;
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
    private final ClosingSummary summary;

    Billing(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, BeforeIssuing before,
            JobRuns jobRuns, Console console, ClosingSummary summary) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.before = before;
        this.jobRuns = jobRuns;
        this.console = console;
        this.summary = summary;
    }

    /** Takes in what is new and bills every finished month, oldest first. */
    ExitCode run() {
        summary.begin();
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
        summary.begin();
        Optional<IssuedMonth> finished = before.issuing().month();
        if (finished.filter(cutOff -> cutOff.month().equals(month)).isPresent()) {
            console.tell("closed", month);
            return StateFiles.hasRejects(settings.output()) ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
        }
        if (monthBooks.month(month).isPresent()) {
            console.tell(settings.audit().approve().isPresent() ? "closed-already.approve" : "closed-already", month);
            return ExitCode.DONE;
        }
        refuseImpossible(month);
        warnOfUnfinished(month);
        jobRuns.start(Optional.of(month));
        return end();
    }

    void warnOfUnfinished(YearMonth month) {
        if (!month.isBefore(YearMonth.from(settings.asOf()))) {
            console.tell("bill.not-over", month);
        }
    }

    /** Refuses a month that cannot be billed any more, and an issue date before that of the last document. */
    void refuseImpossible(YearMonth month) {
        int lastIssued = monthBooks.lastIssued();
        if (Months.number(month) < lastIssued) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "bill.earlier", month, Months.month(lastIssued));
        }
        refuseEarlierIssueDate();
    }

    private void refuseEarlierIssueDate() {
        settings.issueDate().ifPresent(asked -> invoiceBooks.lastIssueDate().filter(asked::isBefore).ifPresent(last -> {
            throw Refusal.because(ExitCode.WRONG_USAGE, "bill.issue-date", asked, last);
        }));
    }

    private ExitCode end() {
        summary.tell();
        return run.takenIn().orElseThrow().hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
