package be.regie.conditions;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rule of one kind may apply to and be measured in.
 *
 * @param appliesTo     what its {@code applies_to} may be
 * @param appliesToSaid the same for people
 * @param units         any of these; none where the value says it all, as opening hours do
 * @param whole         whether its number must be whole
 * @param largest       of its numbers
 */
record RuleShape(Pattern appliesTo, List<String> appliesToSaid, List<String> units, boolean whole, long largest) {

    private static final String NAME = "[^\\s|>;,][^|>;,]*";
    private static final long MOST_MONEY = 1_000_000;
    private static final long MOST_TIMES = 1_000;

    private static final RuleShape HOURLY_RATE = shape("\\*|REMOTE|ONSITE|WORKSHOP", List.of("*", "REMOTE", "ONSITE", "WORKSHOP"),
            List.of("EUR/h"), false, MOST_MONEY);
    private static final RuleShape MINIMUM = shape("\\*|remote-tool-missing", List.of("*", "remote-tool-missing"),
            List.of("min"), true, 10_080);
    private static final RuleShape COEFFICIENT = shape("no-contract|contract:" + NAME + "|option:" + NAME,
            List.of("no-contract", "contract:LEVEL", "option:NAME"), List.of("x"), false, MOST_TIMES);
    /** a firm may name others than urgent and out-of-hours; nothing asks for them */
    private static final RuleShape SURCHARGE = shape(NAME, List.of("urgent", "out-of-hours"), List.of("x"), false, MOST_TIMES);
    private static final RuleShape TRAVEL_TRIP = shape("\\*|contract:" + NAME, List.of("*", "contract:LEVEL"),
            List.of("EUR"), false, MOST_MONEY);
    private static final RuleShape TRAVEL_KM = shape("\\*|contract:" + NAME, List.of("*", "contract:LEVEL"),
            List.of("EUR/km"), false, MOST_MONEY);
    private static final RuleShape OPENING_HOURS = shape("mon|tue|wed|thu|fri|sat|sun",
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"), List.of(), false, 0);
    private static final RuleShape TAKE_IN_CHARGE = shape("no-sla|contract:" + NAME, List.of("no-sla", "contract:LEVEL"),
            List.of("working-days", "working-hours"), false, 10_000);
    private static final RuleShape VAT = shape("STANDARD", List.of("STANDARD"), List.of("%"), false, 100);

    private static RuleShape shape(String appliesTo, List<String> said, List<String> units, boolean whole, long largest) {
        return new RuleShape(Pattern.compile(appliesTo), said, units, whole, largest);
    }

    /** A blank unit means the only one there is; where there are two, it has to be said. */
    boolean isMeasuredIn(String unit) {
        return units.isEmpty() || unit.isEmpty() && units.size() == 1 || units.contains(unit);
    }

    static RuleShape of(RuleKind kind) {
        return switch (kind) {
            case HOURLY_RATE -> HOURLY_RATE;
            case MINIMUM -> MINIMUM;
            case COEFFICIENT -> COEFFICIENT;
            case SURCHARGE -> SURCHARGE;
            case TRAVEL_TRIP -> TRAVEL_TRIP;
            case TRAVEL_KM -> TRAVEL_KM;
            case OPENING_HOURS -> OPENING_HOURS;
            case TAKE_IN_CHARGE -> TAKE_IN_CHARGE;
            case VAT -> VAT;
        };
    }
}
