package be.regie.conditions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ten public holidays of Belgium; each year is worked out once. Thread-safe. */
final class PublicHolidays {

    /** By name, since the library also knows observances and the two Sundays of Easter and Pentecost. */
    private static final Set<String> OFFICIAL = Set.of(
            "NEW_YEAR", "christian.EASTER_MONDAY", "LABOUR_DAY", "christian.ASCENSION_DAY",
            "christian.PENTECOST_MONDAY", "NATIONAL_DAY", "ASSUMPTION_DAY", "ALL_SAINTS", "ARMISTICE", "CHRISTMAS");

    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    boolean contain(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), PublicHolidays::ofYear).contains(day);
    }

    private static synchronized Set<LocalDate> ofYear(int year) {
        return Library.BELGIUM.getHolidays(Year.of(year)).stream()
                .filter(holiday -> OFFICIAL.contains(holiday.getPropertiesKey()))
                .map(Holiday::getDate)
                .collect(toUnmodifiableSet());
    }

    /** Read where the first day is asked for, once: it costs half a second, and most commands never ask. */
    private static final class Library {

        static final HolidayManager BELGIUM = read();

        /** The library finds its parts by the class loader of the thread that asks. */
        private static HolidayManager read() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
            try {
                return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
