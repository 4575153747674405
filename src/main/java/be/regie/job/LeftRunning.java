package be.regie.job;

import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Ends, in the job repository, what a run that died left running. A worker that is still at one of its slices finds
 * another version of the slice when it wants to commit, and its work is undone.
 */
record LeftRunning(JobRepository repository) {

    private static final int TRIES = 10;

    /** The execution as it is then. */
    JobExecution end(JobExecution left) {
        JobExecution execution = repository.getJobExecution(left.getId());
        for (int tries = 1; ; tries++) {
            try {
                for (StepExecution step : execution.getStepExecutions()) {
                    if (isOpen(step.getStatus())) {
                        fail(step);
                    }
                }
                break;
            } catch (OptimisticLockingFailureException aWorkerWasFaster) {
                if (tries == TRIES) {
                    throw aWorkerWasFaster;
                }
                execution = repository.getJobExecution(left.getId());
            }
        }
        if (isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setEndTime(LocalDateTime.now());
            repository.update(execution);
        }
        return execution;
    }

    private void fail(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(LocalDateTime.now());
        repository.update(step);
    }

    /** A commit whose end nobody knows is not trusted: a slice may be done again. */
    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
