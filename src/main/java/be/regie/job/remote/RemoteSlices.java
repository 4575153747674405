package be.regie.job.remote;

import be.regie.job.SliceWork;
import be.regie.job.WorkFolder;
import java.time.YearMonth;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;

/** A run that has its slices done elsewhere; what it takes for that is made when the first are there. */
record RemoteSlices(ObjectProvider<RemoteSteps> steps) implements SliceWork {

    @Override
    public PartitionHandler handler(Step slice) {
        return (splitter, manager) -> steps.getObject().handler(slice.getName()).handle(splitter, manager);
    }

    @Override
    public WorkFolder folder(StepExecution slice, YearMonth month) {
        throw new IllegalStateException("the slices of this run are worked on elsewhere");
    }
}
