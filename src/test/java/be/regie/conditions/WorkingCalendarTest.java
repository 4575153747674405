package be.regie.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(BRUSSELS);
    /** Monday to Friday half past eight to half past five. */
    private static final Conditions OFFICE =
            open("08:30", "17:30", "mon", "tue", "wed", "thu", "fri");
    /** Every day of the week, so that only the clock and the holidays decide. */
    private static final Conditions DAILY =
            open("08:30", "17:30", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

    @ParameterizedTest(name = "{0} is a public holiday")
    @ValueSource(strings = {
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25",
        "2026-07-21", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"})
    void each_public_holiday_of_2026_is_out_of_hours_at_any_time(LocalDate holiday) {
        assertThat(CALENDAR.isWorkingDay(holiday, DAILY)).isFalse();
        assertThat(CALENDAR.isOutOfHours(at(holiday + "T10:00"), DAILY)).isTrue();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            year, holidays
            2025, 10
            2026, 10
            2027, 10
            2028, 10
            2030, 10
            2008, 9
            """)
    void no_other_day_of_a_year_is_a_holiday_though_ascension_may_fall_on_the_first_of_may(int year, int holidays) {
        Conditions always = open("00:00", "00:00", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(day -> !CALENDAR.isWorkingDay(day, always)))
                .hasSize(holidays);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            start of work        | out of hours | because
            2026-10-05T08:29     | true         | a Monday, closed until half past eight
            2026-10-05T08:30     | false        | opening
            2026-10-05T17:29     | false        | a minute to closing
            2026-10-05T17:30     | true         | closed
            2026-10-03T10:00     | true         | Saturday has no row
            2026-10-04T10:00     | true         | Sunday has no row
            2026-10-05T06:30Z    | false        | half past eight in Brussels in summer
            2026-11-05T06:30Z    | true         | half past seven in Brussels in winter
            2026-11-05T07:30Z    | false        | half past eight in Brussels in winter
            """)
    void hours_are_those_of_the_day_in_the_suppliers_zone(String start, boolean outOfHours, String because) {
        assertThat(CALENDAR.isOutOfHours(at(start), OFFICE)).isEqualTo(outOfHours);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            start of work        | out of hours | because
            2026-03-29T00:29Z    | true         | 01:29 before the clock jumps from 02:00 to 03:00
            2026-03-29T00:30Z    | false        | 01:30 opening
            2026-03-29T00:59Z    | false        | 01:59 the last minute before the jump
            2026-03-29T01:00Z    | false        | 03:00 the first minute after it
            2026-03-29T01:29Z    | false        | 03:29 a minute to closing
            2026-03-29T01:30Z    | true         | 03:30 closed
            2026-10-24T23:29Z    | true         | 01:29 before the clock goes back from 03:00 to 02:00
            2026-10-24T23:30Z    | false        | 01:30 opening
            2026-10-25T00:30Z    | false        | 02:30 for the first time
            2026-10-25T01:30Z    | false        | 02:30 for the second time
            2026-10-25T02:29Z    | false        | 03:29 a minute to closing
            2026-10-25T02:30Z    | true         | 03:30 closed
            """)
    void the_local_clock_decides_on_the_days_it_changes(String start, boolean outOfHours, String because) {
        assertThat(CALENDAR.isOutOfHours(at(start), open("01:30", "03:30", "sun"))).isEqualTo(outOfHours);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-03-29T06:30Z, false", "2026-03-29T07:30Z, false", "2026-03-29T15:29Z, false",
        "2026-03-29T15:30Z, true", "2026-03-28T15:30Z, false", "2026-10-25T07:29Z, true",
        "2026-10-25T07:30Z, false", "2026-10-25T16:29Z, false", "2026-10-25T16:30Z, true", "2026-10-24T16:29Z, true"})
    void opening_and_closing_shift_with_the_clock_on_the_days_it_changes(String start, boolean outOfHours) {
        assertThat(CALENDAR.isOutOfHours(at(start), DAILY)).isEqualTo(outOfHours);
    }

    @Test
    void hours_until_24_00_last_until_the_day_ends() {
        Conditions evening = open("18:00", "00:00", "mon");

        assertThat(CALENDAR.isOutOfHours(at("2026-10-05T23:59"), evening)).isFalse();
        assertThat(CALENDAR.isOutOfHours(at("2026-10-05T17:59"), evening)).isTrue();
        assertThat(CALENDAR.isOutOfHours(at("2026-10-06T00:00"), evening)).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            delay            | requested        | taken            | case                                        | within
            15 working-days  | 2026-10-05T10:00 | 2026-10-05T10:05 | the same day                                | true
            15 working-days  | 2026-10-05T10:00 | 2026-10-26T23:59 | last moment of the fifteenth day            | true
            15 working-days  | 2026-10-05T10:00 | 2026-10-27T00:00 | the day after it                            | false
            1 working-days   | 2026-10-02T16:00 | 2026-10-05T23:59 | asked on Friday, taken on Monday            | true
            1 working-days   | 2026-10-02T16:00 | 2026-10-06T00:00 | asked on Friday, taken on Tuesday           | false
            1 working-days   | 2026-10-02T16:00 | 2026-10-04T12:00 | asked on Friday, taken on Sunday            | true
            1 working-days   | 2026-10-03T16:00 | 2026-10-05T12:00 | asked on Saturday, taken on Monday          | true
            1 working-days   | 2026-11-10T16:00 | 2026-11-12T12:00 | the day between is a holiday                | true
            2 working-days   | 2026-10-01T16:00 | 2026-10-06T00:00 | the weekend counts for nothing              | false
            0 working-days   | 2026-10-05T10:00 | 2026-10-05T23:59 | no delay is the same day                    | true
            0 working-days   | 2026-10-05T10:00 | 2026-10-06T00:00 | no delay is not the next                    | false
            4 working-hours  | 2026-10-05T10:00 | 2026-10-05T14:00 | exactly four hours                          | true
            4 working-hours  | 2026-10-05T10:00 | 2026-10-05T14:01 | a minute more                               | false
            4 working-hours  | 2026-10-05T16:30 | 2026-10-06T11:30 | an hour today, three tomorrow               | true
            4 working-hours  | 2026-10-05T16:30 | 2026-10-06T11:31 | a minute more tomorrow                      | false
            4 working-hours  | 2026-10-02T20:00 | 2026-10-05T12:30 | asked on Friday night: counted from Monday  | true
            4 working-hours  | 2026-10-02T20:00 | 2026-10-05T12:31 | and no longer                               | false
            0.5 working-hours| 2026-10-05T10:00 | 2026-10-05T10:31 | half an hour                                | false
            4 working-hours  | 2026-10-05T10:00 | 2026-10-05T09:00 | taken before it was written down            | true
            """)
    void taking_in_charge_counts_working_days_or_working_hours(
            String delay, String requested, String taken, String name, boolean within) {
        assertThat(CALENDAR.takenWithin(delay(delay), at(requested), at(taken), OFFICE)).isEqualTo(within);
    }

    @Test
    void working_hours_are_real_hours_when_the_clock_changes() {
        Conditions always = open("00:00", "00:00", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
        Rule threeHours = delay("3 working-hours");

        assertThat(CALENDAR.takenWithin(threeHours, at("2026-03-29T01:00"), at("2026-03-29T05:00"), always)).isTrue();
        assertThat(CALENDAR.takenWithin(threeHours, at("2026-03-29T01:00"), at("2026-03-29T05:01"), always)).isFalse();
        assertThat(CALENDAR.takenWithin(threeHours, at("2026-10-25T01:00"), at("2026-10-25T03:00"), always)).isTrue();
        assertThat(CALENDAR.takenWithin(threeHours, at("2026-10-25T01:00"), at("2026-10-25T03:01"), always)).isFalse();
    }

    @Test
    void a_delay_in_another_unit_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.takenWithin(
                delay("3 moons"), at("2026-03-29T01:00"), at("2026-03-29T05:00"), OFFICE));
    }

    @Test
    void many_threads_may_ask_at_once() {
        WorkingCalendar fresh = new WorkingCalendar(BRUSSELS);
        Conditions always = open("00:00", "00:00", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
        LocalDate first = LocalDate.of(2009, 1, 1);

        assertThat(IntStream.range(0, 5844).parallel()
                .filter(day -> !fresh.isWorkingDay(first.plusDays(day), always)).count()).isEqualTo(160);
    }

    private static Instant at(String text) {
        return text.endsWith("Z") ? Instant.parse(text.replace("Z", ":00Z"))
                : LocalDateTime.parse(text).atZone(BRUSSELS).toInstant();
    }

    private static Rule delay(String text) {
        String[] valueAndUnit = text.split(" ");
        return rule(RuleKind.TAKE_IN_CHARGE, "no-sla", new BigDecimal(valueAndUnit[0]), Optional.empty(),
                valueAndUnit[1]);
    }

    private static Conditions open(String from, String to, String... days) {
        List<Rule> rules = new ArrayList<>();
        for (String day : days) {
            rules.add(rule(RuleKind.OPENING_HOURS, day, BigDecimal.ZERO,
                    Optional.of(new OpeningHours(LocalTime.parse(from), LocalTime.parse(to))), ""));
        }
        return Conditions.of(rules);
    }

    private static Rule rule(
            RuleKind kind, String appliesTo, BigDecimal value, Optional<OpeningHours> hours, String unit) {
        return new Rule(kind + appliesTo, kind, appliesTo, value, hours, unit, LocalDate.of(2000, 1, 1),
                Optional.empty(), "");
    }
}
