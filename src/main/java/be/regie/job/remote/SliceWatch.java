package be.regie.job.remote;

import be.regie.job.ExitCode;
import be.regie.job.Product;
import be.regie.job.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Waits for the slices of a step by what the job repository says of them. Messages are sent as often as it takes: one too
 * many does no harm. It never waits for ever: a slice may change a limited number of times, and the time without any change
 * has a limit too.
 */
final class SliceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SliceWatch.class);
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    /** A slice that comes back so often has something against it. */
    private static final int RETURNS = 8;
    private static final int FAILURES = 3;

    private final RemoteSteps step;
    private final String sliceStep;
    private final String shownStep;
    private final JobExecution execution;
    private final Set<Long> ids;
    private final Map<Long, Integer> returns = new HashMap<>();
    private final Map<Long, Integer> failures = new HashMap<>();
    private final Set<Long> failed = new HashSet<>();
    private SortedMap<Long, SliceStates.State> seen = new TreeMap<>();
    private long changed = System.nanoTime();
    private long looked = changed;

    SliceWatch(RemoteSteps step, String sliceStep, StepExecution manager, Set<Long> ids) {
        this.step = step;
        this.sliceStep = sliceStep;
        this.shownStep = manager.getStepName();
        this.execution = step.repository().getJobExecution(manager.getJobExecutionId());
        this.ids = ids;
    }

    /** @throws Refusal where slices failed for good, or where nothing has changed for too long, saying what was waited for */
    void untilAllHaveEnded() throws Exception {
        send(ids);
        while (!look()) {
            step.stop().check();
            long quiet = System.nanoTime() - changed;
            if (quiet > step.brokerSettings().patience().toNanos()) {
                throw new Refusal(ExitCode.FAILED, List.of(step.console().texts().get("remote.patience",
                                step.brokerSettings().patience().toSeconds(), waitingFor()),
                        step.console().texts().get("remote.patience.remedy", step.broker().name())));
            }
            if (System.nanoTime() - looked > step.brokerSettings().resend().toNanos()) {
                looked = System.nanoTime();
                step.workers().endSilent();
                step.console().note("remote.waiting", waitingFor());
                sendAgain();
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        if (!failed.isEmpty()) {
            throw new Refusal(ExitCode.FAILED, failed.stream().flatMap(id -> SliceFailed.words(message(id)).stream()).distinct().sorted()
                    .toList());
        }
    }

    /** Whether all have ended, one way or the other. */
    private boolean look() {
        SortedMap<Long, SliceStates.State> now = step.states().of(ids);
        if (!now.equals(seen)) {
            now.forEach((id, state) -> {
                if (state.status() == BatchStatus.COMPLETED && (!seen.containsKey(id) || seen.get(id).status() != BatchStatus.COMPLETED)) {
                    step.console().progress(shownStep, state.written());
                }
            });
            seen = now;
            changed = System.nanoTime();
            looked = changed;
        }
        now.forEach(this::takeBack);
        return now.entrySet().stream().allMatch(slice -> slice.getValue().status() == BatchStatus.COMPLETED || failed.contains(slice.getKey()));
    }

    /** A slice that a worker gave back or could not do goes to another. */
    private void takeBack(long id, SliceStates.State state) {
        switch (state.status()) {
            case FAILED -> {
                if (!failed.contains(id) && (SliceFailed.isFinal(message(id)) || failures.merge(id, 1, Integer::sum) >= FAILURES)) {
                    failed.add(id);
                } else if (!failed.contains(id)) {
                    LOG.warn("Slice {} failed on a worker, and goes to another: {}", id, message(id));
                    again(id);
                }
            }
            case STOPPED, STOPPING, UNKNOWN, ABANDONED -> again(id);
            case STARTING, STARTED, COMPLETED -> { }
        }
    }

    private void again(long id) {
        if (returns.merge(id, 1, Integer::sum) > RETURNS) {
            throw Refusal.because(ExitCode.FAILED, "remote.returns", id, RETURNS);
        }
        StepExecution slice = step.repository().getStepExecution(id);
        slice.setStatus(BatchStatus.STARTING);
        slice.setExitStatus(ExitStatus.EXECUTING);
        slice.setEndTime(null);
        try {
            step.repository().update(slice);
            send(Set.of(id));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            LOG.info("slice {} has changed meanwhile", id);
        }
    }

    private String message(long id) {
        return step.repository().getStepExecution(id).getExitStatus().getExitDescription();
    }

    /** Where no live worker is at a slice, the messages of the others may be lost, or wait behind those of dead runs. */
    private void sendAgain() {
        if (inWork().values().stream().noneMatch(step.workers()::isLive)) {
            send(seen.keySet().stream().filter(this::isOpen).toList());
        }
    }

    private boolean isOpen(long id) {
        return seen.get(id).status().isRunning();
    }

    private void send(Collection<Long> slices) {
        try {
            for (long id : slices) {
                step.broker().send(SliceRequest.of(sliceStep, step.repository().getStepExecution(id), execution).message());
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("The broker could not be reached", unreachable);
            step.console().note("remote.broker", step.broker().name());
        }
    }

    /** Who is at work on what. */
    private SortedMap<Long, String> inWork() {
        SortedMap<Long, String> inWork = new TreeMap<>();
        seen.forEach((id, state) -> {
            if (state.status() == BatchStatus.STARTED) {
                inWork.put(id, step.repository().getStepExecution(id).getExecutionContext().getString(WorkerSlices.WORKER, "?"));
            }
        });
        return inWork;
    }

    private String waitingFor() {
        Map<Long, String> inWork = inWork();
        List<LiveWorkers.Seen> live = step.workers().all();
        String mine = LiveWorkers.word(Product.version());
        List<String> parts = new ArrayList<>();
        parts.add(step.console().texts().get("remote.open", seen.keySet().stream().filter(this::isOpen).count() - inWork.size()));
        inWork.forEach((id, worker) -> parts.add(step.console().texts().get(
                live.stream().anyMatch(seenWorker -> seenWorker.name().equals(worker)) ? "remote.in-work" : "remote.gone",
                step.repository().getStepExecution(id).getStepName(), worker)));
        parts.add(live.isEmpty() ? step.console().texts().get("remote.no-worker")
                : step.console().texts().get("remote.workers", String.join(", ", live.stream().filter(worker -> worker.version().equals(mine))
                        .map(LiveWorkers.Seen::name).toList())));
        live.stream().filter(worker -> !worker.version().equals(mine)).forEach(worker ->
                parts.add(step.console().texts().get("remote.other-version", worker.name(), worker.version())));
        return String.join("; ", parts);
    }
}
