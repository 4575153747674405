package be.regie.job.remote;

import be.regie.job.ChosenMonth;
import be.regie.job.ExitCode;
import be.regie.job.Product;
import be.regie.job.Refusal;
import be.regie.job.Settings;
import be.regie.job.WorkFolder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * Which requests this worker may act on. A slice is free when nobody has begun it, or when whoever has is gone; that two
 * take it at the same moment is found out by the version of its row, of which only one gets the next.
 */
final class Claims {

    private final JobRepository repository;
    private final LiveWorkers workers;
    private final Presence presence;
    private final Settings settings;
    private final Set<Long> mine = ConcurrentHashMap.newKeySet();

    Claims(JobRepository repository, LiveWorkers workers, Presence presence, Settings settings) {
        this.repository = repository;
        this.workers = workers;
        this.presence = presence;
        this.settings = settings;
    }

    /**
     * Whether to begin; false where there is nothing to do any more. If so, {@link #done} must follow.
     *
     * @throws Refusal with {@link ExitCode#WRONG_USAGE}, where this worker is not one of the run's
     */
    boolean begin(SliceRequest request) {
        if (!request.version().equals(Product.version())) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "worker.other-version", request.version(), Product.version());
        }
        StepExecution slice = find(request.request().getStepExecutionId());
        if (slice == null || !SliceRequest.run(slice.getJobExecution()).equals(request.run())) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "worker.other-books");
        }
        if (!slice.getJobExecution().isRunning() || !isFree(slice) || !mine.add(slice.getId())) {
            return false;
        }
        WorkFolder month = new WorkFolder(settings.workFolder(ChosenMonth.of(slice)));
        if (!SliceTry.isOpen(month)) {
            mine.remove(slice.getId());
            throw Refusal.because(ExitCode.WRONG_USAGE, "worker.elsewhere", month.root());
        }
        return true;
    }

    /** Null also where these books have seen no run at all. */
    private StepExecution find(long slice) {
        try {
            return repository.getStepExecution(slice);
        } catch (BadSqlGrammarException noTables) {
            return null;
        }
    }

    private boolean isFree(StepExecution slice) {
        if (slice.getStatus() == BatchStatus.STARTING) {
            return true;
        }
        String owner = slice.getExecutionContext().getString(WorkerSlices.WORKER, "");
        return slice.getStatus() == BatchStatus.STARTED
                && (owner.equals(presence.name()) ? !mine.contains(slice.getId()) : !workers.isLive(owner));
    }

    void done(SliceRequest request) {
        mine.remove(request.request().getStepExecutionId());
    }
}
