package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;

/** The command {@code preview}: everything {@code bill} would do, with drafts, and a fingerprint to approve it by. */
@Component
class Preview {

    private final Settings settings;
    private final CurrentRun run;
    private final Billing billing;
    private final JobRuns jobRuns;
    private final MonthBooks monthBooks;
    private final Job previewJob;
    private final Console console;
    private final ClosingSummary summary;

    Preview(Settings settings, CurrentRun run, Billing billing, JobRuns jobRuns, MonthBooks monthBooks, Job previewJob, Console console, ClosingSummary summary) {
        this.settings = settings;
        this.run = run;
        this.billing = billing;
        this.jobRuns = jobRuns;
        this.monthBooks = monthBooks;
        this.previewJob = previewJob;
        this.console = console;
        this.summary = summary;
    }

    ExitCode preview(YearMonth month) {
        summary.begin();
        run.input();
        if (monthBooks.month(month).isPresent()) {
            console.say(month + " is billed already: there is nothing to preview. 'replay --period " + month + "' computes it again.");
            return ExitCode.DONE;
        }
        billing.refuseImpossible(month);
        jobRuns.start(previewJob, Optional.of(month));
        summary.tellRows();
        Fingerprints.Result result = run.previewed().orElseThrow();
        InvoiceTotals totals = result.invoices().totals();
        console.say(month + " would be: " + totals.count() + " invoices, net " + totals.net() + ", VAT " + totals.vat() + ", gross "
                + totals.gross() + " EUR. Nothing is issued; the drafts are in " + settings.previewFolder(month) + ".");
        console.say("Fingerprint: " + result.fingerprint());
        console.say("To bill exactly this: bill --period " + month
                + settings.issueDate().map(date -> " --issue-date " + date).orElse("") + " --approve " + result.fingerprint());
        return run.takenIn().orElseThrow().hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
