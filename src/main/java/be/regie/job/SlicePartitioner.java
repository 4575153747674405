package be.regie.job;

import be.regie.invoice.FrozenFile;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One partition a frozen slice of the month: whole customers, the same on every try. */
@Component
@StepScope
class SlicePartitioner implements Partitioner {

    private final MonthBooks monthBooks;
    private final YearMonth month;

    SlicePartitioner(MonthBooks monthBooks, @Value("#{stepExecution}") StepExecution execution) {
        this.monthBooks = monthBooks;
        month = ChosenMonth.of(execution);
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (FrozenFile file : monthBooks.frozen(Months.number(month))) {
            FrozenMonth.sliceNumber(file.name()).ifPresent(slice -> partitions.put(file.name(), new ExecutionContext()));
        }
        return partitions;
    }

    /**
     * The slice of a partition, by its step's name. Not by its context: that is saved after the step, so that a disk which
     * is full between the two would leave a step that could never be done again.
     */
    static int slice(StepExecution execution) {
        String name = execution.getStepName();
        return FrozenMonth.sliceNumber(name.substring(name.lastIndexOf(':') + 1)).orElseThrow();
    }
}
