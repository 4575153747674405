package be.regie.prestation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A time as the archive writes it, {@code 2026-10-31T14:05}, with seconds and an offset where they are given. Parsed by
 * hand: there are six in each of a million rows.
 *
 * @param epochDay    the day of its own clock
 * @param secondOfDay of its own clock; fractions of a second are dropped
 * @param offset      seconds east of Greenwich, or {@link #NO_OFFSET}
 */
record TimeText(long epochDay, int secondOfDay, int offset) {

    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int MINUTES_PART = 16;
    private static final int SECONDS_PART = 19;
    private static final int LARGEST_OFFSET = 18 * 3600;

    /** The time that {@code text} writes, or null where it writes none. */
    static TimeText parse(String text) {
        if (text.length() < MINUTES_PART || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T'
                || text.charAt(13) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int end = MINUTES_PART;
        int second = 0;
        if (text.length() >= SECONDS_PART && text.charAt(end) == ':') {
            second = number(text, end + 1, SECONDS_PART);
            end = endOfFraction(text);
        }
        int offset = offset(text, end);
        boolean sound = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
                && within(hour, 23) && within(minute, 59) && within(second, 59) && offset != Integer.MAX_VALUE;
        return sound ? new TimeText(epochDay(year, month, day), hour * 3600 + minute * 60 + second, offset) : null;
    }

    /** Whether it lies in the years that are believed. */
    boolean isPlausible() {
        return epochDay >= LocalTimes.FIRST_DAY && epochDay <= LocalTimes.LAST_DAY;
    }

    /** Empty for a time that the clock skips. */
    Optional<Instant> instant(LocalTimes localTimes) {
        return offset == NO_OFFSET ? localTimes.instant(epochDay, secondOfDay)
                : Optional.of(Instant.ofEpochSecond(epochDay * LocalTimes.DAY_SECONDS + secondOfDay - offset));
    }

    private static boolean within(int number, int largest) {
        return number >= 0 && number <= largest;
    }

    private static int endOfFraction(String text) {
        int end = SECONDS_PART;
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** {@code Z}, {@code +02:00}, {@code +0200}, {@code +02} or nothing; {@link Integer#MAX_VALUE} for anything else. */
    private static int offset(String text, int start) {
        int length = text.length() - start;
        if (length == 0) {
            return NO_OFFSET;
        }
        char sign = text.charAt(start);
        if (length == 1 && sign == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(start + 3) == ':';
        if (sign != '+' && sign != '-' || length != 3 && length != 5 && !colon) {
            return Integer.MAX_VALUE;
        }
        int hours = number(text, start + 1, start + 3);
        int minutes = length == 3 ? 0 : number(text, text.length() - 2, text.length());
        int seconds = hours * 3600 + minutes * 60;
        boolean sound = hours >= 0 && within(minutes, 59) && seconds <= LARGEST_OFFSET;
        return !sound ? Integer.MAX_VALUE : sign == '-' ? -seconds : seconds;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int index = start; index < end; index++) {
            char digit = text.charAt(index);
            if (!isDigit(digit)) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> YearMonth.of(year, 2).lengthOfMonth();
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static long epochDay(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }
}
