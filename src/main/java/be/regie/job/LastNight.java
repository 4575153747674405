package be.regie.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The last scheduled run and the next one, as health and as figures. */
final class LastNight implements HealthIndicator {

    private final MultiGauge steps;
    private volatile Optional<Night> night = Optional.empty();
    private volatile Optional<ZonedDateTime> next = Optional.empty();

    LastNight(MeterRegistry registry) {
        gauge(registry, "regie.rows", "Rows of the archive read by the last run", last -> last.figures().rows());
        gauge(registry, "regie.rejects", "Rows refused by the last run", last -> last.figures().rejects());
        gauge(registry, "regie.invoices", "Invoices in the books", last -> last.figures().invoices());
        gauge(registry, "regie.exit.code", "Exit code of the last run", last -> last.exitCode().number());
        gauge(registry, "regie.run.seconds", "Seconds that the last run took", Night::seconds);
        steps = MultiGauge.builder("regie.step.seconds").description("Seconds of each step of the last run").register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Night> figure) {
        Gauge.builder(name, () -> night.map(figure::applyAsDouble).orElse(Double.NaN)).description(description).register(registry);
    }

    void was(Night last) {
        night = Optional.of(last);
        steps.register(last.figures().steps().entrySet().stream()
                .map(step -> MultiGauge.Row.of(Tags.of("step", step.getKey()), step.getValue())).toList(), true);
    }

    void next(ZonedDateTime time) {
        next = Optional.of(time);
    }

    /** Up until a run has failed, and again when one is well. */
    @Override
    public Health health() {
        Health.Builder health = night.map(Night::isWell).orElse(true) ? Health.up() : Health.down();
        night.ifPresent(last -> health.withDetail("lastRun", last.started().toString())
                .withDetail("exitCode", last.exitCode().number()).withDetail("rows", last.figures().rows())
                .withDetail("rejects", last.figures().rejects()).withDetail("seconds", last.seconds()));
        next.ifPresent(time -> health.withDetail("nextRun", time.toOffsetDateTime().toString()));
        return health.build();
    }
}
