package be.regie.job;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** The month that an execution of the job bills: in its context, once it is chosen. */
public final class ChosenMonth {

    private static final String KEY = "month";

    private ChosenMonth() {
    }

    static Optional<YearMonth> of(JobExecution execution) {
        return Optional.ofNullable(execution.getExecutionContext().get(KEY, String.class)).map(YearMonth::parse);
    }

    /** Of a step that comes after the choice. */
    public static YearMonth of(StepExecution step) {
        return of(step.getJobExecution()).orElseThrow();
    }

    static void choose(JobExecution execution, YearMonth month) {
        execution.getExecutionContext().putString(KEY, month.toString());
    }
}
