package be.regie.prestation;

import static be.regie.prestation.PrestationTable.good;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.text.Advice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows of the archive mean, and what is refused of them. */
class PrestationReaderTest {

    @TempDir
    Path folder;

    private List<Reject> refused(char separator, String... changes) {
        return switch (PrestationTable.read(folder, separator, changes)) {
            case PrestationRow row -> List.of();
            case RefusedRow row -> row.rejects();
        };
    }

    private List<String> problems(char separator, String... changes) {
        return refused(separator, changes).stream()
                .map(reject -> reject.problem().code() + " " + reject.problem().field()).toList();
    }

    @Test
    void a_sound_row_is_read_with_its_defaults() {
        assertThat(good(folder)).isEqualTo(new Prestation("P1", "", "C1", "", Optional.empty(), Optional.empty(),
                Optional.empty(), Instant.parse("2026-10-01T08:00:00Z"), 20, Optional.empty(), Mode.REMOTE, true, false,
                Optional.empty(), 0, BigDecimal.ZERO, Optional.of(Instant.parse("2026-10-01T07:55:00Z")),
                Optional.of(Instant.parse("2026-10-01T16:00:00Z")), "", ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # change                             code          field
            prestation_id=                     | MISSING_VALUE | prestation_id
            customer_id=                       | MISSING_VALUE | customer_id
            started_at=                        | MISSING_VALUE | started_at
            minutes=                           | MISSING_VALUE | minutes
            mode=                              | MISSING_VALUE | mode
            remote_tool_ready=                 | MISSING_VALUE | remote_tool_ready
            minutes=-1                         | BAD_VALUE     | minutes
            minutes=10081                      | BAD_VALUE     | minutes
            minutes=12.5                       | BAD_VALUE     | minutes
            minutes=1e2                        | BAD_VALUE     | minutes
            minutes=99999999999999999999       | BAD_VALUE     | minutes
            minutes=٢٠                         | BAD_VALUE     | minutes
            minutes=vingt                      | BAD_VALUE     | minutes
            minutes_reading=x                  | BAD_VALUE     | minutes_reading
            minutes_archiving=19               | PHASES_DO_NOT_ADD_UP | minutes
            mode=remote                        | BAD_VALUE     | mode
            mode=PHONE                         | BAD_VALUE     | mode
            remote_tool_ready=perhaps          | BAD_VALUE     | remote_tool_ready
            urgent=2                           | BAD_VALUE     | urgent
            out_of_hours=-                     | BAD_VALUE     | out_of_hours
            trips=1001                         | BAD_VALUE     | trips
            trips=-1                           | BAD_VALUE     | trips
            travel_km=-0.1                     | BAD_VALUE     | travel_km
            travel_km=100000.1                 | BAD_VALUE     | travel_km
            travel_km=1.2345                   | BAD_VALUE     | travel_km
            travel_km=1e3                      | BAD_VALUE     | travel_km
            travel_km=1.000,5                  | BAD_VALUE     | travel_km
            travel_km=NaN                      | BAD_VALUE     | travel_km
            travel_km=.                        | BAD_VALUE     | travel_km
            travel_km=5.                       | BAD_VALUE     | travel_km
            started_at=2026-10-01              | BAD_VALUE     | started_at
            started_at=01/10/2026 10:00        | BAD_VALUE     | started_at
            started_at=2026-10-01 10:00        | BAD_VALUE     | started_at
            started_at=2026-02-29T10:00        | BAD_VALUE     | started_at
            started_at=2026-13-01T10:00        | BAD_VALUE     | started_at
            started_at=2026-10-01T24:00        | BAD_VALUE     | started_at
            started_at=2026-10-01T10:60        | BAD_VALUE     | started_at
            started_at=2026-10-01T10:00:60     | BAD_VALUE     | started_at
            started_at=2026-10-01T10:00+25:00  | BAD_VALUE     | started_at
            started_at=2026-10-01T10:00 CET    | BAD_VALUE     | started_at
            started_at=2026-03-29T02:30        | BAD_VALUE     | started_at
            started_at=1999-12-31T23:59        | BAD_VALUE     | started_at
            started_at=2101-01-01T00:00        | BAD_VALUE     | started_at
            archived_at=2026-10-01T09:59       | BAD_VALUE     | archived_at
            archived_at=soon                   | BAD_VALUE     | archived_at
            conditions_accepted_at=yes         | BAD_VALUE     | conditions_accepted_at
            """, delimiter = '|')
    void a_wrong_value_is_refused_with_its_code_and_column(String change, RejectCode code, String field) {
        assertThat(problems(';', change)).containsExactly(code + " " + field);
    }

    @Test
    void all_problems_of_a_row_are_named_with_place_and_id() {
        List<Reject> rejects = refused(';', "customer_id=", "minutes=abc", "mode=PHONE", "trips=x");

        assertThat(rejects).allSatisfy(reject -> {
            assertThat(reject.file()).isEqualTo("2026-10.csv");
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.prestationId()).isEqualTo("P1");
        });
        assertThat(problems(';', "customer_id=", "minutes=abc", "mode=PHONE", "trips=x")).containsExactly(
                "MISSING_VALUE customer_id", "BAD_VALUE minutes", "BAD_VALUE mode", "BAD_VALUE trips");
        Problem minutes = rejects.get(1).problem();
        assertThat(minutes.value()).isEqualTo("abc");
        assertThat(minutes.advice().message()).hasToString("it is not a whole number from 0 to 10080");
        assertThat(minutes.advice().remedy()).hasToString("Write digits only, from 0 to 10080");
    }

    @Test
    void ids_and_texts_have_a_longest_length_and_no_control_characters() {
        assertThat(problems(';', "prestation_id=" + "x".repeat(64))).isEmpty();
        assertThat(problems(';', "prestation_id=" + "x".repeat(65))).containsExactly("BAD_VALUE prestation_id");
        assertThat(problems(';', "customer_id=a\u0000b")).containsExactly("BAD_VALUE customer_id");
        assertThat(problems(';', "purchase_order=a\nb")).containsExactly("BAD_VALUE purchase_order");
        assertThat(problems(';', "technician=" + "x".repeat(201))).containsExactly("BAD_VALUE technician");
        assertThat(problems(';', "description=a\nb\tc")).isEmpty();
        assertThat(problems(';', "description=a\u0007b")).containsExactly("BAD_VALUE description");
        assertThat(problems(';', "description=" + "x".repeat(4_001))).containsExactly("BAD_VALUE description");
    }

    @Test
    void a_very_long_wrong_value_is_shown_in_part() {
        assertThat(refused(';', "mode=" + "x".repeat(5_000)).getFirst().problem().value()).hasSize(200).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "Yes", "oui", "OUI", "1"})
    void yes_has_many_spellings(String yes) {
        assertThat(good(folder, "urgent=" + yes).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "no", "non", "0", ""})
    void no_has_many_spellings_and_urgent_is_no_unless_said(String no) {
        assertThat(good(folder, "urgent=" + no).urgent()).isFalse();
    }

    @Test
    void a_decimal_comma_needs_semicolons_between_the_fields() {
        assertThat(good(folder, "travel_km=37,50").travelKm()).isEqualTo(new BigDecimal("37.5"));
        assertThat(good(folder, "travel_km=37.500").travelKm()).isEqualTo(new BigDecimal("37.5"));
        assertThat(problems(',', "travel_km=37.5")).isEmpty();
        assertThat(problems(',', "travel_km=37,5")).containsExactly("BAD_VALUE travel_km");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T10:00,           2026-10-01T08:00:00Z",
        "2026-10-01T10:00:09,        2026-10-01T08:00:09Z",
        "2026-10-01T10:00:09.987,    2026-10-01T08:00:09Z",
        "2026-10-01T10:00Z,          2026-10-01T10:00:00Z",
        "2026-10-01T10:00+05:30,     2026-10-01T04:30:00Z",
        "2026-10-01T10:00:00-0500,   2026-10-01T15:00:00Z",
        "2026-10-01T10:00+02,        2026-10-01T08:00:00Z",
        "2026-01-31T00:00,           2026-01-30T23:00:00Z",
        "2024-02-29T12:00,           2024-02-29T11:00:00Z",
        "2026-03-29T01:59,           2026-03-29T00:59:00Z",
        "2026-03-29T03:00,           2026-03-29T01:00:00Z",
        "2026-03-29T02:30+01:00,     2026-03-29T01:30:00Z",
        "2026-10-25T01:59,           2026-10-24T23:59:00Z",
        "2026-10-25T02:30,           2026-10-25T00:30:00Z",
        "2026-10-25T02:30+01:00,     2026-10-25T01:30:00Z",
        "2026-10-25T03:00,           2026-10-25T02:00:00Z"})
    void times_are_the_firms_wall_clock_or_have_an_offset(String text, Instant instant) {
        assertThat(good(folder, "started_at=" + text, "archived_at=").startedAt()).isEqualTo(instant);
    }

    @Test
    void a_time_that_the_clock_skips_is_refused_by_that_name() {
        assertThat(refused(';', "started_at=2026-03-29T02:30").getFirst().problem().advice().message())
                .hasToString("this time does not exist: on that day the clock is put forward over it");
    }

    @Test
    void the_five_phases_make_the_minutes() {
        String[] phases = {"minutes=", "minutes_reading=1", "minutes_preparation=2", "minutes_implementation=30",
            "minutes_verification=4", "minutes_archiving=5"};

        assertThat(good(folder, phases).minutes()).isEqualTo(42);
        assertThat(good(folder, phases).phases()).contains(new Phases(1, 2, 30, 4, 5));
        phases[0] = "minutes=43";
        assertThat(refused(';', phases).getFirst().problem().advice().message())
                .hasToString("the five phases add up to 42 minutes, not to 43");
    }

    @Test
    void without_minutes_all_five_phases_are_needed_and_with_them_a_blank_phase_is_none() {
        assertThat(problems(';', "minutes=", "minutes_reading=20")).containsExactly("MISSING_VALUE minutes");
        assertThat(good(folder, "minutes=20", "minutes_reading=20").phases()).contains(new Phases(20, 0, 0, 0, 0));
        assertThat(problems(';', "minutes=", "minutes_reading=10080", "minutes_preparation=1", "minutes_implementation=0",
                "minutes_verification=0", "minutes_archiving=0")).containsExactly("BAD_VALUE minutes");
    }

    @Test
    void one_trip_goes_without_saying_on_site_only() {
        assertThat(good(folder, "mode=ONSITE").trips()).isEqualTo(1);
        assertThat(good(folder, "mode=ONSITE", "trips=0").trips()).isZero();
        assertThat(good(folder, "mode=WORKSHOP").trips()).isZero();
        assertThat(good(folder, "trips=2").trips()).isEqualTo(2);
    }

    @Test
    void only_remote_work_says_whether_the_tool_was_there() {
        assertThat(good(folder, "remote_tool_ready=non").remoteToolReady()).isFalse();
        assertThat(good(folder, "mode=ONSITE", "remote_tool_ready=").remoteToolReady()).isTrue();
        assertThat(good(folder, "mode=ONSITE", "remote_tool_ready=non").remoteToolReady()).isTrue();
    }

    @Test
    void acceptance_of_the_conditions_is_not_judged_here() {
        assertThat(Stream.of("", "2026-10-02T10:00").map(accepted -> problems(';', "conditions_accepted_at=" + accepted)))
                .allSatisfy(problems -> assertThat(problems).isEmpty());
    }

    @Test
    void out_of_hours_is_said_or_left_to_be_derived() {
        assertThat(good(folder, "out_of_hours=oui").outOfHours()).contains(true);
        assertThat(good(folder, "out_of_hours=non").outOfHours()).contains(false);
        assertThat(good(folder).outOfHours()).isEmpty();
    }

    @Test
    void a_malformed_row_becomes_a_reject_too() {
        List<Reading> readings = PrestationTable.read(folder,
                PrestationTable.csv(';', PrestationTable.row()) + "P2;C1\n" + PrestationTable.csv(';', PrestationTable.row()).lines().skip(1).findFirst().get());

        Advice fieldCount = Advice.of("flaw.field-count", 2, 24);
        assertThat(readings.get(1)).isEqualTo(new RefusedRow(List.of(new Reject("2026-10.csv", 3, "",
                new Problem(RejectCode.MALFORMED_ROW, "", "P2;C1", fieldCount))), Optional.empty()));
        assertThat(fieldCount.message()).hasToString("the row has 2 fields, the heading 24");
        assertThat(fieldCount.remedy()).hasToString("Give every row as many fields as the heading; put a field that contains the "
                + "separator between quotes");
        assertThat(readings.get(2)).isInstanceOf(PrestationRow.class);
    }
}
