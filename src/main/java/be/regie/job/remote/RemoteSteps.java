package be.regie.job.remote;

import be.regie.job.ChosenMonth;
import be.regie.job.BrokerSettings;
import be.regie.job.Console;
import be.regie.job.Settings;
import be.regie.job.StopSignal;
import be.regie.job.WorkFolder;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The run's side of a step that is done by workers: sends its slices, sees them through, and leaves none behind that a
 * worker could still commit when the step has ended.
 */
record RemoteSteps(Settings settings, BrokerSettings brokerSettings, JmsBroker broker, LiveWorkers workers,
                   JobRepository repository, SliceStates states, StopSignal stop, Console console) {

    private static final int TRIES = 10;

    PartitionHandler handler(String sliceStep) {
        return new AbstractPartitionHandler() {
            @Override
            protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> slices) throws Exception {
                return slices.isEmpty() ? slices : seeThrough(sliceStep, manager, slices);
            }
        };
    }

    private Set<StepExecution> seeThrough(String sliceStep, StepExecution manager, Set<StepExecution> slices) throws Exception {
        WorkFolder month = new WorkFolder(settings.workFolder(ChosenMonth.of(manager)));
        workers.endSilent();
        SliceTry.open(month);
        repository.updateExecutionContext(manager.getJobExecution()); // the month in it is for the workers
        Set<Long> ids = slices.stream().map(StepExecution::getId).collect(Collectors.toSet());
        SliceWatch watch = new SliceWatch(this, sliceStep, manager, ids);
        try {
            watch.untilAllHaveEnded();
            Set<StepExecution> ended = ids.stream().map(repository::getStepExecution).collect(Collectors.toSet());
            new PublishedParts(month).await(ended, stop);
            return ended;
        } finally {
            ids.forEach(this::endUnlessEnded);
            SliceTry.close(month);
        }
    }

    /** A worker that is still at it finds another version of its slice, and its work is undone. */
    private void endUnlessEnded(long id) {
        for (int tries = 1; ; tries++) {
            StepExecution slice = repository.getStepExecution(id);
            if (!slice.getStatus().isRunning() && slice.getStatus() != BatchStatus.UNKNOWN) {
                return;
            }
            slice.setStatus(BatchStatus.FAILED);
            slice.setEndTime(LocalDateTime.now());
            try {
                repository.update(slice);
                return;
            } catch (OptimisticLockingFailureException aWorkerWasFaster) {
                if (tries == TRIES) {
                    throw aWorkerWasFaster;
                }
            }
        }
    }
}
