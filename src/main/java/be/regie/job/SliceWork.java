package be.regie.job;

import java.time.YearMonth;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** How the slices of a step are worked on: by threads of this process, unless another bean knows better. */
public interface SliceWork {

    /** Sees all slices of a step through. */
    PartitionHandler handler(Step slice);

    /** Where a slice writes its files; called within its transaction. */
    WorkFolder folder(StepExecution slice, YearMonth month);

    /** The work of a slice with what must stand around it. */
    default Tasklet guarded(Tasklet work) {
        return work;
    }
}
