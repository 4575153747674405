package be.regie.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.ConfigurationMistake;
import be.regie.table.Csv;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions.csv may say, and how its mistakes are named. */
class ConditionsFileTest {

    private static final String HEADING = "rule_id;rule;applies_to;value;unit;valid_from;valid_to;source\n";

    @TempDir
    Path folder;

    private ConditionsFile.Result read(String rows) {
        return ConditionsFile.read(Csv.table(folder, "conditions.csv", HEADING + rows));
    }

    @Test
    void a_sound_row_is_read() {
        assertThat(read("r1;hourly-rate;*;90,00;EUR/h;2026-01-01;2026-12-31;CIV art. 4\n").rules()).containsExactly(
                new Rule("r1", RuleKind.HOURLY_RATE, "*", new BigDecimal("90"), Optional.empty(), "EUR/h",
                        LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)), "CIV art. 4"));
        assertThat(read("r1;opening-hours;mon;08:30-17:30;;2026-01-01;;\n").rules()).containsExactly(
                new Rule("r1", RuleKind.OPENING_HOURS, "mon", BigDecimal.ZERO,
                        Optional.of(new OpeningHours(LocalTime.of(8, 30), LocalTime.of(17, 30))), "",
                        LocalDate.of(2026, 1, 1), Optional.empty(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hourly-rate;REMOTE;90;EUR/h", "minimum;remote-tool-missing;60;min", "coefficient;no-contract;1.25;x",
        "coefficient;contract:GOLD PLUS;1,1;x", "coefficient;option:EXTENDED;1.05;x", "surcharge;urgent;3;x",
        "surcharge;weekend;2;x", "travel-trip;*;35;EUR", "travel-km;contract:GOLD;0.4259;EUR/km",
        "take-in-charge;no-sla;15;working-days", "take-in-charge;contract:GOLD;4;working-hours", "vat;STANDARD;21;%"})
    void every_kind_of_rule_is_known(String rule) {
        assertThat(read("r1;" + rule + ";2026-01-01;;\n").mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # row                                                 | key        | message
            ;vat;STANDARD;21;%;2026-01-01;;                       | rule_id    | the value is missing
            a > b;vat;STANDARD;21;%;2026-01-01;;                  | rule_id    | it contains a >, which stands between the rules of a trace
            r;vta;STANDARD;21;%;2026-01-01;;                      | rule       | it is no known rule
            r;vat;REDUCED;21;%;2026-01-01;;                       | applies_to | the rule vat cannot apply to it
            r;minimum;REMOTE;15;min;2026-01-01;;                  | applies_to | the rule minimum cannot apply to it
            r;opening-hours;monday;08:30-17:30;;2026-01-01;;      | applies_to | the rule opening-hours cannot apply to it
            r;coefficient;GOLD;1;x;2026-01-01;;                   | applies_to | the rule coefficient cannot apply to it
            r;hourly-rate;*;90;EUR;2026-01-01;;                   | unit       | the rule hourly-rate is not measured in it
            r;take-in-charge;no-sla;15;days;2026-01-01;;          | unit       | the rule take-in-charge is not measured in it
            r;take-in-charge;no-sla;15;;2026-01-01;;              | unit       | the rule take-in-charge is not measured in it
            r;minimum;*;;min;2026-01-01;;                         | value      | the value is missing
            r;minimum;*;quinze;min;2026-01-01;;                   | value      | it is not a number
            r;minimum;*;15,5;min;2026-01-01;;                     | value      | it is not a whole number
            r;hourly-rate;*;-1;EUR/h;2026-01-01;;                 | value      | it is not within 0 and 1000000
            r;vat;STANDARD;121;%;2026-01-01;;                     | value      | it is not within 0 and 100
            r;travel-km;*;0,1234567;EUR/km;2026-01-01;;           | value      | it has more than 6 decimals
            r;opening-hours;mon;17:30-08:30;;2026-01-01;;         | value      | it is not opening hours from an earlier to a later time of the day
            r;opening-hours;mon;8h-17h;;2026-01-01;;              | value      | it is not opening hours from an earlier to a later time of the day
            r;opening-hours;mon;08:30-24:00;;2026-01-01;;         | value      | it is not opening hours from an earlier to a later time of the day
            r;vat;STANDARD;21;%;;;                                | valid_from | the value is missing
            r;vat;STANDARD;21;%;2026-02-30;;                      | valid_from | it is not a day of the calendar
            r;vat;STANDARD;21;%;2026-01-01;2025-12-31;            | valid_to   | it is before valid_from, 2026-01-01
            r;vat;STANDARD                                        | ''         | the row has 3 fields, the heading 8
            """, delimiter = '|')
    void a_wrong_value_is_a_mistake_with_its_place_and_remedy(String row, String key, String message) {
        assertThat(read("\n" + row.strip() + "\n").mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.place()).hasToString("conditions.csv:3");
            assertThat(mistake.key()).isEqualTo(key);
            assertThat(mistake.advice().message()).hasToString(message);
            assertThat(mistake.advice().remedy().toString()).isNotEmpty();
        });
    }

    @Test
    void all_mistakes_are_named_in_the_order_of_the_file() {
        assertThat(read("""
                r1;vat;STANDARD;21;%;2026-01-01;;
                r1;minimum;*;15;min;2026-01-01;;
                r2;vat;STANDARD;20;%;2026-10-01;;
                r3;hourly-rat;*;x;EUR/h;;;
                """).mistakes()).extracting(ConfigurationMistake::toString).containsExactly(
                "conditions.csv:3 rule_id \"r1\": the id stands on line 2 already. "
                        + "Give each row an id of its own: an invoice's trace names it.",
                "conditions.csv:4 valid_from \"2026-10-01\": the rule r2 is in force on days on which r1 on line 2 is, "
                        + "for the same rule and applies_to. "
                        + "Close the earlier row with a valid_to before the later one begins.",
                "conditions.csv:5 rule \"hourly-rat\": it is no known rule. Did you mean hourly-rate? Known are: hourly-rate, "
                        + "minimum, coefficient, surcharge, travel-trip, travel-km, opening-hours, take-in-charge, vat.",
                "conditions.csv:5 valid_from: the value is missing. Write a day like 2026-10-31.");
    }

    @Test
    void a_closed_row_may_be_followed_by_another_from_the_next_day() {
        assertThat(read("""
                r1;vat;STANDARD;21;%;2026-01-01;2026-09-30;
                r2;vat;STANDARD;20;%;2026-10-01;;
                """).mistakes()).isEmpty();
    }
}
