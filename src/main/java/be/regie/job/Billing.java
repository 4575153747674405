package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.prestation.Months;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ClosingSummary summary;

    Billing(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, JobOperator operator, JobRepository repository, Job job,
            StopSignal stop, Console console, ClosingSummary summary) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.stop = stop;
        this.console = console;
        this.summary = summary;
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
        begin();
        int lastIssued = monthBooks.lastIssued();
        if (monthBooks.month(month).isPresent()) {
            console.tell("closed-already", month);
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

    private void begin() {
        refuseForeignMonths();
        run.input();
        summary.begin();
        monthBooks.months().stream().filter(month -> !month.closed()).findFirst().ifPresent(this::finish);
    }

    /** Numbers are never given twice: months on disk that the books do not know belong to other books. */
    private void refuseForeignMonths() {
        List<YearMonth> known = monthBooks.months().stream().map(IssuedMonth::month).toList();
        try (Stream<Path> folders = Files.list(settings.output())) {
            List<String> foreign = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-(0[1-9]|1[0-2])") && !known.contains(YearMonth.parse(name))).sorted().toList();
            if (!foreign.isEmpty()) {
                throw new Refusal(ExitCode.WRONG_USAGE, "The folder " + settings.output() + " holds months that the database does not"
                        + " know: " + String.join(", ", foreign) + ". Their numbers would be given again. Put the database that issued"
                        + " them back (from the backup), or name it with --database; for a new firm choose an empty --output.");
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.FAILED, "The folder " + settings.output() + " cannot be read: " + e.getMessage());
        }
    }

    /** Finishes a month whose numbers are given and whose files are not complete: restarts the execution that was cut off. */
    private void finish(IssuedMonth month) {
        console.tell("finishing", month.month());
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

    private static RuntimeException failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new Refusal(ExitCode.FAILED, "Stopped as asked. Nothing is half-issued: the same command continues.");
        }
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getExitStatus()));
        return new IllegalStateException(cause);
    }

    private ExitCode end() {
        summary.tell();
        return run.takenIn().orElseThrow().hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
