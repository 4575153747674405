package be.regie.conditions;

import java.time.LocalTime;

/**
 * One day's opening hours, {@code 08:30-17:30}: from inclusive, to exclusive. A {@code to} of midnight, written
 * {@code 24:00}, is the end of the day.
 */
public record OpeningHours(LocalTime from, LocalTime to) {

    public boolean contain(LocalTime time) {
        return !time.isBefore(from) && (untilMidnight() || time.isBefore(to));
    }

    boolean untilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }
}
