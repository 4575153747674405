package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** After intake: which month this execution bills, the one asked for or the oldest finished one that has rows to bill. */
@Component
class MonthToBill implements JobExecutionDecider {

    static final String BILL = "BILL";
    static final String NONE = "NONE";

    private final PrestationBooks prestations;
    private final MonthBooks monthBooks;

    MonthToBill(PrestationBooks prestations, MonthBooks monthBooks) {
        this.prestations = prestations;
        this.monthBooks = monthBooks;
    }

    @Override
    public FlowExecutionStatus decide(JobExecution execution, StepExecution lastStep) {
        if (ChosenMonth.of(execution).isEmpty()) {
            String period = execution.getJobParameters().getString("period", "");
            Optional<YearMonth> month = period.isEmpty()
                    ? oldestFinished(LocalDate.parse(execution.getJobParameters().getString("as-of", "")))
                    : Optional.of(YearMonth.parse(period));
            month.ifPresent(chosen -> ChosenMonth.choose(execution, chosen));
        }
        return new FlowExecutionStatus(ChosenMonth.of(execution).isPresent() ? BILL : NONE);
    }

    /** Finished months are those whose last day is before {@code asOf}. */
    private Optional<YearMonth> oldestFinished(LocalDate asOf) {
        int lastIssued = monthBooks.lastIssued();
        return prestations.tally().openMonths().keySet().stream()
                .filter(month -> month > lastIssued && Months.month(month).atEndOfMonth().isBefore(asOf))
                .findFirst().map(Months::month);
    }
}
