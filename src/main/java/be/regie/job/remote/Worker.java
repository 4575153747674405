package be.regie.job.remote;

import be.regie.job.Console;
import be.regie.job.ExitCode;
import be.regie.job.Failures;
import be.regie.job.Refusal;
import be.regie.job.Product;
import be.regie.job.Settings;
import be.regie.job.StopSignal;
import be.regie.job.WorkerCommand;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

/** The command {@code worker}: takes a request, does its slice by Spring Batch's own handler, takes the next. */
final class Worker implements WorkerCommand, ApplicationListener<ContextClosedEvent> {

    /** Before a request goes back to the broker, which would give it to the same worker again at once. */
    private static final long MILLIS_BEFORE_GIVING_BACK = 3_000;
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final Settings settings;
    private final JmsBroker broker;
    private final Presence presence;
    private final Claims claims;
    private final StepExecutionRequestHandler handler;
    private final WorkerFigures figures;
    private final StopSignal stop;
    private final Console console;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Refusal refusal;

    Worker(Settings settings, JmsBroker broker, Presence presence, Claims claims, StepExecutionRequestHandler handler,
           WorkerFigures figures, StopSignal stop, Console console) {
        this.settings = settings;
        this.broker = broker;
        this.presence = presence;
        this.claims = claims;
        this.handler = handler;
        this.figures = figures;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public ExitCode stay() {
        presence.start();
        broker.receive(settings.workers(), this::handle);
        console.tell("worker.ready", Product.version(), presence.name(), broker.queue(), broker.name());
        try {
            end.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        if (refusal != null) {
            throw refusal;
        }
        return ExitCode.DONE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        end.countDown();
    }

    private void handle(Message<?> message) {
        SliceRequest request = SliceRequest.of(message);
        try {
            awaitBooks();
            if (refusal != null || stop.isStopping()) {
                throw new MessagingException(message, "this worker is leaving");
            }
            if (!claims.begin(request)) {
                figures.skipped();
                return;
            }
        } catch (Refusal notOneOfTheirs) {
            refusal = notOneOfTheirs;
            end.countDown();
            throw giveBack(message, notOneOfTheirs);
        } catch (RuntimeException failure) {
            throw giveBack(message, failure);
        }
        stop.working(figures.begun() > 0);
        try {
            work(request);
        } finally {
            claims.done(request);
            stop.working(figures.ended() > 0);
        }
    }

    /** Without the books it cannot even be known whether there is anything to do. */
    private void awaitBooks() {
        while (!presence.isConnected() && !stop.isStopping()) {
            sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static MessagingException giveBack(Message<?> message, RuntimeException why) {
        sleep(MILLIS_BEFORE_GIVING_BACK);
        return new MessagingException(message, why.getMessage());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** How it ended stands in the job repository; the message has done its work in any case. */
    private void work(SliceRequest request) {
        long begun = System.nanoTime();
        StepExecution slice = handler.handle(request.request());
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        if (slice.getFailureExceptions().isEmpty()) {
            figures.done(request.request().getStepName(), time);
            console.tell("worker.done", slice.getStepName(), slice.getWriteCount(), String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0));
        } else if (hasFailedBy(slice, JobInterruptedException.class)) {
            console.tell("worker.stopped", slice.getStepName());
        } else if (hasFailedBy(slice, SliceFailed.class) || !isLost(slice)) {
            figures.failed();
            console.tell("worker.failed", slice.getStepName(), String.join(" ", SliceFailed.words(slice.getExitStatus().getExitDescription())));
        } else {
            figures.lost();
            console.tell("worker.lost", slice.getStepName());
        }
    }

    private static boolean isLost(StepExecution slice) {
        return hasFailedBy(slice, WorkerSlices.LostSlice.class) || hasFailedBy(slice, OptimisticLockingFailureException.class);
    }

    private static boolean hasFailedBy(StepExecution slice, Class<? extends Throwable> kind) {
        return slice.getFailureExceptions().stream().anyMatch(failure -> Failures.find(failure, kind).isPresent());
    }
}
