package be.regie.conditions;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ten public holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974); each year is worked out once.
 * Thread-safe.
 *
 * <p>Worked out here, since the library that knows them took half a second of every start to read them; the tests hold
 * the two against each other.
 */
final class PublicHolidays {

    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    boolean contain(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), PublicHolidays::ofYear).contains(day);
    }

    /** Nine of them where Ascension is on the first of May. */
    static Set<LocalDate> ofYear(int year) {
        LocalDate easter = easter(year);
        return Set.copyOf(List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, Month.JULY, 21),
                LocalDate.of(year, Month.AUGUST, 15),
                LocalDate.of(year, Month.NOVEMBER, 1),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 25)));
    }

    /** The Sunday after the first full moon of spring, both as the Gregorian calendar reckons them (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonsCorrection = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - moonsCorrection + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * toSunday) / 451;
        int days = moon + toSunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
