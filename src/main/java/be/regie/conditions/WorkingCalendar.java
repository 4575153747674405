package be.regie.conditions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Days and hours of work, in the supplier's time zone: opening hours are the conditions', and nobody works on a
 * Belgian public holiday. Thread-safe.
 */
public final class WorkingCalendar {

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final ZoneId zone;
    private final PublicHolidays holidays = new PublicHolidays();

    public WorkingCalendar(ZoneId zone) {
        this.zone = zone;
    }

    /** The supplier's day on which an instant falls: the day whose rules and contract apply (R4). */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** As the supplier's clock shows an instant. */
    public LocalDateTime timeOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** R7: outside the opening hours of its day, on a day without opening hours, or on a public holiday. */
    public boolean isOutOfHours(Instant instant, Conditions conditions) {
        ZonedDateTime local = instant.atZone(zone);
        return opening(local.toLocalDate(), conditions)
                .filter(hours -> hours.contain(local.toLocalTime()))
                .isEmpty();
    }

    /** A day with opening hours that is no public holiday. */
    public boolean isWorkingDay(LocalDate day, Conditions conditions) {
        return opening(day, conditions).isPresent();
    }

    /**
     * R11: whether a request was taken in charge within its delay. Working days: until the end of the last one, the
     * day of the request not counted (asked on a Friday, one working day lasts until Monday midnight). Working hours:
     * the opening hours that went by, to the millisecond.
     *
     * @param delay a take-in-charge rule, in working-days or working-hours
     */
    public boolean takenWithin(Rule delay, Instant requested, Instant taken, Conditions conditions) {
        return switch (delay.unit()) {
            case "working-days" -> takenWithinDays(delay.value(), dayOf(requested), dayOf(taken), conditions);
            case "working-hours" -> takenWithinHours(delay.value(), requested, taken, conditions);
            default -> throw new IllegalArgumentException("not a unit of a delay: " + delay);
        };
    }

    private boolean takenWithinDays(BigDecimal days, LocalDate requested, LocalDate taken, Conditions conditions) {
        int worked = 0;
        for (LocalDate day = requested.plusDays(1); !day.isAfter(taken); day = day.plusDays(1)) {
            if (days.compareTo(BigDecimal.valueOf(worked)) <= 0) {
                return false;
            }
            worked += isWorkingDay(day, conditions) ? 1 : 0;
        }
        return true;
    }

    private boolean takenWithinHours(BigDecimal hours, Instant requested, Instant taken, Conditions conditions) {
        Duration allowed = Duration.ofMillis(hours.multiply(MILLIS_PER_HOUR).longValue());
        Duration gone = Duration.ZERO;
        LocalDate last = dayOf(taken);
        for (LocalDate day = dayOf(requested); !day.isAfter(last); day = day.plusDays(1)) {
            gone = gone.plus(openBetween(requested, taken, day, conditions));
            if (gone.compareTo(allowed) > 0) {
                return false;
            }
        }
        return true;
    }

    /** How much of a day's opening hours lies between two instants; real time, so right when the clock changes. */
    private Duration openBetween(Instant start, Instant end, LocalDate day, Conditions conditions) {
        return opening(day, conditions).map(hours -> {
            Instant opens = day.atTime(hours.from()).atZone(zone).toInstant();
            LocalDate closingDay = hours.untilMidnight() ? day.plusDays(1) : day;
            Instant closes = closingDay.atTime(hours.to()).atZone(zone).toInstant();
            Instant from = start.isAfter(opens) ? start : opens;
            Instant to = end.isBefore(closes) ? end : closes;
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }).orElse(Duration.ZERO);
    }

    private Optional<OpeningHours> opening(LocalDate day, Conditions conditions) {
        return conditions.openingHours(day.getDayOfWeek(), day)
                .flatMap(Rule::hours)
                .filter(hours -> !holidays.contain(day));
    }
}
