package be.regie.job;

import be.regie.invoice.IssuedMonth;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts the job anew, or restarts the execution that was cut off. */
@Component
class JobRuns {

    private final Settings settings;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final StopSignal stop;
    private final Console console;

    JobRuns(Settings settings, JobOperator operator, JobRepository repository, Job job, StopSignal stop, Console console) {
        this.settings = settings;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.stop = stop;
        this.console = console;
    }

    /** @param month the one to bill; empty: the oldest finished one that has rows to bill */
    void start(Optional<YearMonth> month) {
        start(job, month);
    }

    /** Starts a new execution of a job and sees it through. */
    void start(Job started, Optional<YearMonth> month) {
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", Long.toString(nextRun(started)), true)
                .addString("command", settings.command(), false)
                .addString("period", month.map(YearMonth::toString).orElse(""), false)
                .addString("as-of", settings.asOf().toString(), false)
                .addString("issue-date", settings.issueDate().map(LocalDate::toString).orElse(""), false)
                .toJobParameters();
        endWhatWasLeft(started);
        execute(() -> operator.start(started, parameters));
    }

    /** Restarts the execution that was cut off, or makes all files anew where what it had made is gone. */
    void finish(IssuedMonth month) {
        console.tell("finishing", month.month());
        if (!Files.exists(settings.workFolder(month.month())) && !Files.exists(settings.monthFolder(month.month()))) {
            start(Optional.of(month.month()));
            return;
        }
        JobInstance instance = repository.getLastJobInstance(RegieJob.NAME);
        JobExecution cutOff = new LeftRunning(repository).end(repository.getLastJobExecution(instance));
        execute(() -> operator.restart(cutOff));
    }

    /** A file is this process's own; on a server, workers may be at slices of a run that died. */
    private void endWhatWasLeft(Job started) {
        JobInstance last = settings.embedded() ? null : repository.getLastJobInstance(started.getName());
        if (last != null) {
            Optional.ofNullable(repository.getLastJobExecution(last)).ifPresent(new LeftRunning(repository)::end);
        }
    }

    private long nextRun(Job started) {
        JobInstance last = repository.getLastJobInstance(started.getName());
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
            return Refusal.because(ExitCode.FAILED, "stopped");
        }
        List<Throwable> causes = execution.getAllFailureExceptions();
        List<Refusal> refusals = causes.stream().filter(Refusal.class::isInstance).map(Refusal.class::cast).distinct().toList();
        if (refusals.size() == 1) {
            return refusals.getFirst();
        }
        if (!refusals.isEmpty()) {
            return Refusal.because(ExitCode.FAILED, refusals.stream().flatMap(refusal -> refusal.reasons().stream()).distinct()
                    .sorted(Comparator.comparing(reason -> reason.in(ConsoleTexts.ENGLISH))).toList());
        }
        // a failed slice also fails the step that waits for it, which says nothing of why
        return new IllegalStateException(causes.stream().filter(cause -> !(cause instanceof JobExecutionException)).findFirst()
                .or(() -> causes.stream().findFirst())
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getExitStatus())));
    }
}
