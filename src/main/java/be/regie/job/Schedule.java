package be.regie.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.scheduling.support.CronExpression;

/**
 * Stays up and runs at each time of a cron expression, one run after the other on one thread, so that none overlaps; a
 * night that fails is told and the next one comes. A time that passed while the machine slept is made up for at once.
 */
final class Schedule {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");
    /** Longest sleep: the machine's clock may be set, or may have stood still. */
    private static final long SLEEP_SECONDS = 30;

    private final CronExpression cron;
    private final ZoneId zone;
    private final Clock clock;
    private final Function<LocalDate, Night> run;
    private final LastNight lastNight;
    private final Console console;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** @param run what each night does, given its day; it throws nothing that people should not see */
    Schedule(CronExpression cron, ZoneId zone, Clock clock, Function<LocalDate, Night> run, LastNight lastNight,
             Console console) {
        this.cron = cron;
        this.zone = zone;
        this.clock = clock;
        this.run = run;
        this.lastNight = lastNight;
        this.console = console;
    }

    /** Returns when it is stopped, or when the expression has no next time. */
    void stay() {
        for (ZonedDateTime next = next(); next != null; next = next()) {
            lastNight.next(next);
            console.tell("schedule.next", next.format(SHOWN));
            if (!waitUntil(next)) {
                return;
            }
            Night night = run.apply(clock.instant().atZone(zone).toLocalDate());
            lastNight.was(night);
            console.tell("schedule.ended", night.started().atZone(zone).format(SHOWN), night.exitCode().number(),
                    console.texts().span(Math.round(night.seconds())));
        }
    }

    private ZonedDateTime next() {
        return next(cron, clock.instant().atZone(zone));
    }

    /** By the clock on the wall: an hour that it shows twice has one run, and one that it skips has it right after. */
    static ZonedDateTime next(CronExpression cron, ZonedDateTime now) {
        LocalDateTime local = cron.next(now.toLocalDateTime());
        while (local != null && !local.atZone(now.getZone()).isAfter(now)) {
            local = cron.next(local);
        }
        return local == null ? null : local.atZone(now.getZone());
    }

    /** Whether the time has come; false: asked to stop. */
    private boolean waitUntil(ZonedDateTime time) {
        try {
            while (clock.instant().isBefore(time.toInstant())) {
                long millis = Math.max(1, Duration.between(clock.instant(), time).toMillis());
                if (stop.await(Math.min(millis, SLEEP_SECONDS * 1_000), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return stop.getCount() > 0;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** No further run begins; one at work is stopped by its own {@link StopSignal}. */
    void stop() {
        stop.countDown();
    }
}
