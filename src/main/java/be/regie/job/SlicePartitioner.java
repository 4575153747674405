package be.regie.job;

import be.regie.invoice.FrozenFile;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One partition a frozen slice of the month: whole customers, the same on every try. */
@Component
@StepScope
class SlicePartitioner implements Partitioner {

    static final String SLICE = "slice";

    private final MonthBooks monthBooks;
    private final YearMonth month;

    SlicePartitioner(MonthBooks monthBooks, @Value("#{jobExecutionContext['month']}") String month) {
        this.monthBooks = monthBooks;
        this.month = YearMonth.parse(month);
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (FrozenFile file : monthBooks.frozen(Months.number(month))) {
            FrozenMonth.sliceNumber(file.name()).ifPresent(slice -> {
                ExecutionContext context = new ExecutionContext();
                context.putInt(SLICE, slice);
                partitions.put(FrozenMonth.sliceName(slice), context);
            });
        }
        return partitions;
    }
}
