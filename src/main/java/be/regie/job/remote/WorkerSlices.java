package be.regie.job.remote;

import be.regie.job.ChosenMonth;
import be.regie.job.KillPoint;
import be.regie.job.Settings;
import be.regie.job.SliceWork;
import be.regie.job.WorkFolder;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A slice on a worker: in a folder of its own until it is certain, within the transaction, that the slice is its. */
final class WorkerSlices implements SliceWork {

    /** In the slice's context: who is at work on it. */
    static final String WORKER = "worker";
    /** In the slice's context: the parts of registers that it made, for the run to find. */
    static final String PARTS = "parts";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerSlices.class);

    private final Settings settings;
    private final Presence presence;
    private final ThreadLocal<SliceTry> current = new ThreadLocal<>();

    WorkerSlices(Settings settings, Presence presence) {
        this.settings = settings;
        this.presence = presence;
    }

    @Override
    public PartitionHandler handler(Step slice) {
        return (splitter, manager) -> {
            throw new IllegalStateException("a worker starts no job");
        };
    }

    @Override
    public WorkFolder folder(StepExecution slice, YearMonth month) {
        return current.get().mine();
    }

    @Override
    public Tasklet guarded(Tasklet work) {
        return new Guarded(work);
    }

    /** Another worker has the slice, or the run has ended: nothing of this try may remain. */
    static final class LostSlice extends RuntimeException {

        LostSlice(StepExecution slice) {
            super("slice " + slice.getStepName() + " is another's by now", null, false, false);
        }
    }

    private final class Guarded implements Tasklet, StepExecutionListener {

        private final Tasklet work;

        Guarded(Tasklet work) {
            this.work = work;
        }

        @Override
        public void beforeStep(StepExecution slice) {
            slice.getExecutionContext().putString(WORKER, presence.name());
        }

        @Override
        public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
            StepExecution slice = contribution.getStepExecution();
            int begun = slice.getVersion();
            try {
                WorkFolder month = new WorkFolder(settings.workFolder(ChosenMonth.of(slice)));
                SliceTry mine = SliceTry.begin(month, slice.getId(), begun);
                TransactionSynchronizationManager.registerSynchronization(new Publication(slice, begun, mine));
                current.set(mine);
                RepeatStatus status = work.execute(contribution, context);
                slice.getExecutionContext().putString(PARTS, String.join(",", mine.parts()));
                return status;
            } catch (JobInterruptedException asked) {
                throw asked;
            } catch (Exception failure) {
                LOG.error("{} failed", slice.getStepName(), failure);
                throw SliceFailed.of(failure);
            } finally {
                current.remove();
            }
        }
    }

    /**
     * Before the commit, the step's own update has moved its version by one and holds its row. Any other version means that
     * someone else was there: Spring Batch lets such an update pass where the job was stopped meanwhile.
     */
    private record Publication(StepExecution slice, int begun, SliceTry mine) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (slice.isTerminateOnly() || slice.getVersion() != begun + 1) {
                throw new LostSlice(slice);
            }
            KillPoint.reached("publish.begin");
            mine.publish();
            KillPoint.reached("publish.end");
        }

        @Override
        public void afterCompletion(int status) {
            mine.end();
        }
    }
}
