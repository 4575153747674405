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
            console.tell("preview.billed", month);
            return ExitCode.DONE;
        }
        billing.refuseImpossible(month);
        billing.warnOfUnfinished(month);
        jobRuns.start(previewJob, Optional.of(month));
        Fingerprints.Result result = run.previewed().orElseThrow();
        summary.tellRows(result.invoices().priced());
        InvoiceTotals totals = result.invoices().totals();
        ConsoleTexts texts = console.texts();
        console.say("");
        console.tell("preview.would-be", month, texts.count("invoice", totals.count()), texts.amount(totals.net()),
                texts.amount(totals.vat()), texts.amount(totals.gross()));
        console.tell("preview.drafts", settings.previewFolder(month));
        console.tell("preview.fingerprint", result.fingerprint());
        console.tell("preview.approve", month, settings.issueDate().map(date -> " --issue-date " + date).orElse("") + settings.places(),
                result.fingerprint());
        return run.takenIn().orElseThrow().hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
