package be.regie.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each attempt that failed for a while: 1 minute at first, a day at the end, nine attempts in all. */
final class BackOff {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private BackOff() {
    }

    /** @return empty where it is to be given up */
    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
