package be.regie.job.remote;

import be.regie.job.Product;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What a worker has done and whether it can do more, as health and as figures. */
final class WorkerFigures implements HealthIndicator {

    private final MeterRegistry registry;
    private final Presence presence;
    private final JmsBroker broker;
    private final AtomicInteger working = new AtomicInteger();
    private final Counter failed;
    private final Counter lost;
    private final Counter skipped;

    WorkerFigures(MeterRegistry registry, Presence presence, JmsBroker broker) {
        this.registry = registry;
        this.presence = presence;
        this.broker = broker;
        failed = counter("regie.slices.failed", "Slices that failed on this worker");
        lost = counter("regie.slices.lost", "Slices that another worker took over meanwhile");
        skipped = counter("regie.slices.skipped", "Requests with nothing left to do");
        Gauge.builder("regie.slices.working", working, AtomicInteger::get).description("Slices in work now").register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    int begun() {
        return working.incrementAndGet();
    }

    int ended() {
        return working.decrementAndGet();
    }

    void done(String step, Duration time) {
        Timer.builder("regie.slices.done").description("Slices done by this worker, and their time").tag("step", step)
                .register(registry).record(time);
    }

    void failed() {
        failed.increment();
    }

    void lost() {
        lost.increment();
    }

    void skipped() {
        skipped.increment();
    }

    /** Up while broker and books can be reached. */
    @Override
    public Health health() {
        boolean well = presence.isConnected() && broker.isReceiving();
        return (well ? Health.up() : Health.down()).withDetail("version", Product.version()).withDetail("worker", presence.name())
                .withDetail("books", presence.isConnected()).withDetail("broker", broker.isReceiving())
                .withDetail("working", working.get()).build();
    }
}
