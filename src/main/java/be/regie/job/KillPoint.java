package be.regie.job;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Named moments of the job at which a test can end the process as {@code kill -9} does, or hold it for a while. They do
 * nothing unless the program is started with the system property {@code regie.kill-at=NAME[:N]} (dies at the N-th
 * passing) or {@code regie.hold-at=NAME[:SECONDS]}.
 */
public final class KillPoint {

    /** What a process killed by signal 9 ends with. */
    private static final int KILLED = 137;

    private static final String KILL_AT = System.getProperty("regie.kill-at", "");
    private static final String HOLD_AT = System.getProperty("regie.hold-at", "");
    private static final AtomicInteger PASSINGS = new AtomicInteger();

    private KillPoint() {
    }

    public static void reached(String name) {
        if (name.equals(nameOf(KILL_AT)) && PASSINGS.incrementAndGet() == numberOf(KILL_AT, 1)) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (name.equals(nameOf(HOLD_AT))) {
            hold(numberOf(HOLD_AT, 60));
        }
    }

    /** A step's work with points before it and before and after its commit. */
    static RepeatStatus around(String step, Tasklet work, StepContribution contribution, ChunkContext context) throws Exception {
        reached(step + ".begin");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                reached(step + ".before-commit");
            }

            @Override
            public void afterCommit() {
                reached(step + ".after-commit");
            }
        });
        return work.execute(contribution, context);
    }

    private static String nameOf(String wanted) {
        return wanted.split(":", 2)[0];
    }

    private static int numberOf(String wanted, int otherwise) {
        int colon = wanted.indexOf(':');
        return colon < 0 ? otherwise : Integer.parseInt(wanted.substring(colon + 1));
    }

    private static void hold(int seconds) {
        try {
            Thread.sleep(seconds * 1_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
