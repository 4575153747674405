package be.regie.conditions;

import java.time.LocalTime;

/**
 * One day's opening hours, {@code 08:30-17:30}: from inclusive, to exclusive.
 */
public record OpeningHours(LocalTime from, LocalTime to) {

    public boolean contain(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
