package be.regie.job;

import java.time.YearMonth;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;

/** Threads of this process, the default: nobody else works on the month, so a slice writes in place. */
record LocalSlices(Settings settings, TaskExecutor threads) implements SliceWork {

    @Override
    public PartitionHandler handler(Step slice) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(slice);
        handler.setTaskExecutor(threads);
        return handler;
    }

    @Override
    public WorkFolder folder(StepExecution slice, YearMonth month) {
        return new WorkFolder(settings.workFolder(month));
    }
}
