package be.regie.prestation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Optional;

/**
 * From the firm's wall clock to instants. A time that the clock shows twice is the earlier one; a time that it skips is
 * none. Days on which no clock changes, nearly all, are looked up once.
 */
final class LocalTimes {

    /** First and last year of any time in the archive: beyond them lies a typing mistake. */
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    static final long FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    static final long LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
    static final int DAY_SECONDS = 86_400;
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int CHANGES = Integer.MAX_VALUE;

    private final ZoneRules rules;
    private final int[] offsetByDay = new int[(int) (LAST_DAY - FIRST_DAY) + 1];

    LocalTimes(ZoneId zone) {
        rules = zone.getRules();
        Arrays.fill(offsetByDay, UNKNOWN);
    }

    /** @param epochDay within {@link #FIRST_YEAR} to {@link #LAST_YEAR} */
    Optional<Instant> instant(long epochDay, int secondOfDay) {
        int index = (int) (epochDay - FIRST_DAY);
        int offset = offsetByDay[index];
        if (offset == UNKNOWN) {
            offset = offsetOf(epochDay);
            offsetByDay[index] = offset;
        }
        long localSecond = epochDay * DAY_SECONDS + secondOfDay;
        return offset == CHANGES ? onDayOfChange(localSecond) : Optional.of(Instant.ofEpochSecond(localSecond - offset));
    }

    private int offsetOf(long epochDay) {
        LocalDateTime midnight = LocalDate.ofEpochDay(epochDay).atStartOfDay();
        ZoneOffset offset = rules.getOffset(midnight);
        // a day early and late, so that a change exactly at midnight takes the slow way too
        ZoneOffsetTransition next = rules.nextTransition(midnight.minusDays(1).toInstant(offset));
        boolean changes = next != null && next.getInstant().isBefore(midnight.plusDays(2).toInstant(offset));
        return changes ? CHANGES : offset.getTotalSeconds();
    }

    private Optional<Instant> onDayOfChange(long localSecond) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        return rules.getValidOffsets(local).stream().findFirst().map(local::toInstant);
    }
}
