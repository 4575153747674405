package be.regie.conditions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The public holidays against a library of holidays, year by year. */
class PublicHolidaysTest {

    /** By name, since the library also knows observances and the two Sundays of Easter and Pentecost. */
    private static final Set<String> OFFICIAL = Set.of(
            "NEW_YEAR", "christian.EASTER_MONDAY", "LABOUR_DAY", "christian.ASCENSION_DAY",
            "christian.PENTECOST_MONDAY", "NATIONAL_DAY", "ASSUMPTION_DAY", "ALL_SAINTS", "ARMISTICE", "CHRISTMAS");

    @Test
    void everyYearFrom1974To2199IsAsTheLibraryHasIt() {
        HolidayManager belgium = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
        assertThat(IntStream.rangeClosed(1974, 2199).boxed()).allSatisfy(year -> assertThat(PublicHolidays.ofYear(year)).as("" + year)
                .isEqualTo(belgium.getHolidays(Year.of(year)).stream().filter(holiday -> OFFICIAL.contains(holiday.getPropertiesKey()))
                        .map(Holiday::getDate).collect(toSet())));
    }

    @Test
    void ascensionOnTheFirstOfMayIsOneDay() {
        assertThat(PublicHolidays.ofYear(2008)).hasSize(9).contains(LocalDate.of(2008, 5, 1));
    }
}
