package be.regie.conditions;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The firm's conditions: every number by its day (R4). Immutable; a lookup costs two hash maps and one tree of the
 * versions of that one number. Where {@code interface.md} says so, the row for a mode or contract level wins over the
 * row for {@code *}; a row whose {@code applies_to} nothing asks for is simply never used.
 */
public final class Conditions {

    /** What a row applies to when it applies to everything without a row of its own. */
    public static final String EVERYTHING = "*";
    /** The minimum of remote work whose tool was not installed (R3). */
    public static final String REMOTE_TOOL_MISSING = "remote-tool-missing";
    /** The coefficient of customers without a contract (R5). */
    public static final String NO_CONTRACT = "no-contract";
    /** The surcharge of R6. */
    public static final String URGENT = "urgent";
    /** The surcharge of R7. */
    public static final String OUT_OF_HOURS = "out-of-hours";
    /** The delay of taking in charge without an SLA (R11). */
    public static final String NO_SLA = "no-sla";
    /** The one VAT rate that has rows; the other treatments are at that rate or at 0. */
    public static final String STANDARD_VAT = "STANDARD";

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final List<Rule> rules;
    private final Map<RuleKind, Map<String, Timeline<Rule>>> timelines = new EnumMap<>(RuleKind.class);

    private Conditions(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        rules.stream().collect(groupingBy(Rule::kind)).forEach(
                (kind, ofKind) -> timelines.put(kind, Timeline.byName(ofKind, Rule::appliesTo)));
    }

    /** @throws IllegalArgumentException if rows overlap or end before they begin; see {@link #overlaps} */
    public static Conditions of(List<Rule> rules) {
        return new Conditions(rules);
    }

    /** The pairs of rows of one rule and applies_to that are in force on the same day; none in good conditions. */
    public static List<Overlap<Rule>> overlaps(List<Rule> rules) {
        return Timeline.overlaps(rules, rule -> List.of(rule.kind(), rule.appliesTo()));
    }

    /** All rows, in the order in which they were given. */
    public List<Rule> rules() {
        return rules;
    }

    /** What a contract level's coefficient, travel price and delay of taking in charge apply to. */
    public static String contract(String level) {
        return "contract:" + level;
    }

    /** What a contract option's coefficient applies to. */
    public static String option(String name) {
        return "option:" + name;
    }

    /** What the opening hours of a day of the week apply to: {@code mon} to {@code sun}. */
    public static String dayName(DayOfWeek dayOfWeek) {
        return DAYS.get(dayOfWeek.ordinal());
    }

    /** Price of an hour of work; a row for the mode wins over {@code *}. */
    public Optional<Rule> hourlyRate(String mode, LocalDate day) {
        return find(RuleKind.HOURLY_RATE, mode, day).or(() -> find(RuleKind.HOURLY_RATE, EVERYTHING, day));
    }

    /**
     * Fewest minutes billed: R2, or R3 for remote work whose tool was missing. The one never stands in for the other:
     * without its row an hour's minimum would silently become a quarter's.
     */
    public Optional<Rule> minimum(boolean remoteToolMissing, LocalDate day) {
        return find(RuleKind.MINIMUM, minimumName(remoteToolMissing), day);
    }

    /** What the minimum of {@link #minimum} applies to. */
    public static String minimumName(boolean remoteToolMissing) {
        return remoteToolMissing ? REMOTE_TOOL_MISSING : EVERYTHING;
    }

    /** Coefficient of customers without a contract (R5). */
    public Optional<Rule> noContract(LocalDate day) {
        return find(RuleKind.COEFFICIENT, NO_CONTRACT, day);
    }

    /** Coefficient of a contract's level (R5). */
    public Optional<Rule> contractLevel(String level, LocalDate day) {
        return find(RuleKind.COEFFICIENT, contract(level), day);
    }

    /** Coefficient of a contract's option (R5). */
    public Optional<Rule> contractOption(String name, LocalDate day) {
        return find(RuleKind.COEFFICIENT, option(name), day);
    }

    /** What an urgent request is multiplied by (R6). */
    public Optional<Rule> urgent(LocalDate day) {
        return find(RuleKind.SURCHARGE, URGENT, day);
    }

    /** What work out of hours is multiplied by (R7). */
    public Optional<Rule> outOfHours(LocalDate day) {
        return find(RuleKind.SURCHARGE, OUT_OF_HOURS, day);
    }

    /** Price of a trip (R8); a row for the contract's level wins over {@code *}. */
    public Optional<Rule> travelTrip(Optional<String> level, LocalDate day) {
        return travel(RuleKind.TRAVEL_TRIP, level, day);
    }

    /** Price of a kilometre (R8); a row for the contract's level wins over {@code *}. */
    public Optional<Rule> travelKm(Optional<String> level, LocalDate day) {
        return travel(RuleKind.TRAVEL_KM, level, day);
    }

    /** Opening hours of a day of the week; empty: closed. */
    public Optional<Rule> openingHours(DayOfWeek dayOfWeek, LocalDate day) {
        return find(RuleKind.OPENING_HOURS, dayName(dayOfWeek), day);
    }

    /** Delay of taking in charge (R11): the level's own where it is an SLA, otherwise the one without an SLA. */
    public Optional<Rule> takeInCharge(Optional<String> level, LocalDate day) {
        return level.flatMap(name -> find(RuleKind.TAKE_IN_CHARGE, contract(name), day))
                .or(() -> find(RuleKind.TAKE_IN_CHARGE, NO_SLA, day));
    }

    /** Percent of VAT, by the day of issue. */
    public Optional<Rule> vatRate(LocalDate issueDate) {
        return find(RuleKind.VAT, STANDARD_VAT, issueDate);
    }

    /** The row in force for exactly this name on this day. */
    public Optional<Rule> find(RuleKind kind, String appliesTo, LocalDate day) {
        Timeline<Rule> timeline = timelines.getOrDefault(kind, Map.of()).get(appliesTo);
        return timeline == null ? Optional.empty() : timeline.inForceOn(day);
    }

    private Optional<Rule> travel(RuleKind kind, Optional<String> level, LocalDate day) {
        return level.flatMap(name -> find(kind, contract(name), day)).or(() -> find(kind, EVERYTHING, day));
    }
}
