package be.regie.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Stops the job when the process is asked to end (SIGTERM, Ctrl-C): each step ends at its next safe place as STOPPED,
 * never as completed, and the process waits for it before it lets go of the database.
 */
@Component
@Lazy(false)
public class StopSignal implements StepInterruptionPolicy, SmartLifecycle {

    private static final long PATIENCE_MILLIS = 20_000;

    private volatile boolean stopping;
    private volatile boolean running;
    private volatile boolean working;

    /** Between the start of a job and its end, which {@link #stop} waits for. */
    public void working(boolean isWorking) {
        synchronized (this) {
            working = isWorking;
            notifyAll();
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    /** To be called by long loops at every safe place. */
    public void check() throws JobInterruptedException {
        if (stopping || Thread.currentThread().isInterrupted()) {
            throw new JobInterruptedException("asked to stop");
        }
    }

    @Override
    public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
        if (stopping || Thread.currentThread().isInterrupted() || execution.isTerminateOnly()) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("asked to stop");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        synchronized (this) {
            while (working && System.nanoTime() < until) {
                try {
                    wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped first: everything else is still needed by the steps that end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
