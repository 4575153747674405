package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import be.regie.prestation.Tally;
import be.regie.report.StateFiles;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** The commands that issue: {@code run} and {@code bill}. */
@Component
class Billing {

    private final Settings settings;
    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final StopSignal stop;
    private final Console console;
    private final OwnOutput output;

    Billing(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, JobOperator operator, JobRepository repository, Job job,
            StopSignal stop, Console console, OwnOutput output) {
        this.output = output;
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.stop = stop;
        this.console = console;
    }

    /** Takes in what is new and bills every finished month, oldest first. */
    ExitCode run() {
        begin();
        int before;
        do {
            before = monthBooks.lastIssued();
            execute(Optional.empty());
        } while (monthBooks.lastIssued() > before);
        return end();
    }

    /** Bills one month; closed already: says so and changes nothing. */
    ExitCode bill(YearMonth month) {
        Optional<IssuedMonth> finished = begin();
        int lastIssued = monthBooks.lastIssued();
        if (finished.filter(cutOff -> cutOff.month().equals(month)).isPresent()) {
            console.say(month + " is billed and closed.");
            return StateFiles.hasRejects(settings.output()) ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
        }
        if (monthBooks.month(month).isPresent()) {
            console.say(month + " is billed and closed already; nothing was changed.");
            return ExitCode.DONE;
        }
        if (Months.number(month) < lastIssued) {
            throw new Refusal(ExitCode.WRONG_USAGE, month + " is earlier than " + Months.month(lastIssued)
                    + ", which is closed: numbers follow dates, so it cannot be billed any more. What was archived in it and is"
                    + " not billed yet is billed by the next month, as late.");
        }
        refuseEarlierIssueDate();
        execute(Optional.of(month));
        return end();
    }

    private void refuseEarlierIssueDate() {
        settings.issueDate().ifPresent(asked -> invoiceBooks.lastIssueDate().filter(asked::isBefore).ifPresent(last -> {
            throw new Refusal(ExitCode.WRONG_USAGE, "--issue-date " + asked + " is before " + last
                    + ", the date of the last invoice: numbers follow dates. Choose that day or a later one.");
        }));
    }

    /** Says which month was cut off after its numbers were given, and is finished now. */
    private Optional<IssuedMonth> begin() {
        output.check();
        run.input();
        Optional<IssuedMonth> cutOff = monthBooks.months().stream().filter(month -> !month.closed()).findFirst();
        cutOff.ifPresent(this::finish);
        return cutOff;
    }

    /** Restarts the execution that was cut off, or makes all files anew where what it had made is gone. */
    private void finish(IssuedMonth month) {
        console.say("Finishing " + month.month() + ", which was cut off after its numbers were given.");
        if (!Files.exists(settings.workFolder(month.month())) && !Files.exists(settings.monthFolder(month.month()))) {
            execute(Optional.of(month.month()));
            return;
        }
        JobInstance instance = repository.getLastJobInstance(RegieJob.NAME);
        JobExecution last = repository.getLastJobExecution(instance);
        if (last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            last = operator.recover(last);
        }
        JobExecution cutOff = last;
        execute(() -> operator.restart(cutOff));
    }

    private void execute(Optional<YearMonth> month) {
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", Long.toString(nextRun()), true)
                .addString("command", settings.command(), false)
                .addString("period", month.map(YearMonth::toString).orElse(""), false)
                .addString("as-of", settings.asOf().toString(), false)
                .addString("issue-date", settings.issueDate().map(LocalDate::toString).orElse(""), false)
                .toJobParameters();
        execute(() -> operator.start(job, parameters));
    }

    private long nextRun() {
        JobInstance last = repository.getLastJobInstance(RegieJob.NAME);
        return last == null ? 1 : last.getInstanceId() + 1;
    }

    private interface Start {
        JobExecution start() throws Exception;
    }

    private void execute(Start start) {
        stop.working(true);
        try {
            JobExecution execution = start.start();
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            stop.working(false);
        }
    }

    private RuntimeException failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED || stop.isStopping()) {
            return new Refusal(ExitCode.FAILED, "Stopped as asked. Nothing is half-issued: the same command continues.");
        }
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getExitStatus()));
        return new IllegalStateException(cause);
    }

    private ExitCode end() {
        run.warnings().forEach(warning -> console.say("Note: " + warning));
        CurrentRun.TakenIn taken = run.takenIn().orElseThrow();
        Tally tally = taken.tally();
        console.say("Rows read: " + tally.of(Tally.Place.READ) + ", rejected: " + tally.of(Tally.Place.REJECTED)
                + ", waiting: " + tally.of(Tally.Place.WAITING));
        for (IssuedMonth month : monthBooks.months()) {
            InvoiceTotals totals = invoiceBooks.invoiceTotals(Months.number(month.month()));
            console.say(month.month() + ": " + totals.count() + " invoices, net " + totals.net() + ", VAT " + totals.vat()
                    + ", gross " + totals.gross() + " EUR");
        }
        return taken.hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
