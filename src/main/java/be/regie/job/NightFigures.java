package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import be.regie.prestation.Tally;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Figures of the run that has just been done, for the schedule. */
@Component
class NightFigures {

    private final CurrentRun run;
    private final MonthBooks months;
    private final InvoiceBooks invoices;
    private final JobRepository repository;

    NightFigures(CurrentRun run, MonthBooks months, InvoiceBooks invoices, JobRepository repository) {
        this.run = run;
        this.months = months;
        this.invoices = invoices;
        this.repository = repository;
    }

    Night.Figures collect() {
        return new Night.Figures(of(Tally.Place.READ), of(Tally.Place.REJECTED), issued(), steps());
    }

    private long of(Tally.Place place) {
        return run.takenIn().map(taken -> taken.tally().of(place)).orElse(0L);
    }

    private long issued() {
        return months.months().stream().map(month -> invoices.invoiceTotals(Months.number(month.month())))
                .mapToLong(InvoiceTotals::count).sum();
    }

    /** Seconds of each step of the last execution; slices are within their step. */
    private SortedMap<String, Double> steps() {
        SortedMap<String, Double> seconds = new TreeMap<>();
        JobInstance last = repository.getLastJobInstance(RegieJob.NAME);
        JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
        if (execution != null) {
            execution.getStepExecutions().stream().filter(step -> step.getStartTime() != null && step.getEndTime() != null)
                    .filter(step -> !step.getStepName().contains(":"))
                    .forEach(step -> seconds.put(step.getStepName(),
                            Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1000.0));
        }
        return seconds;
    }
}
