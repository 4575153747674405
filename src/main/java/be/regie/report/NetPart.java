package be.regie.report;

import be.regie.conditions.Conditions;
import be.regie.conditions.Rule;
import be.regie.money.Amount;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.TimeCharge;
import be.regie.pricing.TravelCharge;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where the net of a month comes from, in the order in which the rules apply. A rule's part is what it added to the net
 * when it was applied, after all before it: worth after - worth before, each rounded to the cent like an invoice line,
 * so that the parts add up to the net to the cent. Example 7 of the domain, 10 minutes at 90.00 EUR/h, no contract
 * x1.25, urgent x3, out of hours x2: 15.00 + 7.50 + 5.63 + 56.25 + 84.37 = 168.75.
 */
public enum NetPart {
    /** the real minutes at the hourly rate */
    REAL_TIME,
    /** up to the minimum (R2) */
    MINIMUM,
    /** up to the minimum where the remote tool was missing (R3) */
    TOOL_MINIMUM,
    /** the coefficient of customers without a contract (R5) */
    NO_CONTRACT,
    /** the coefficient of the contract's level (R5); negative below 1 */
    CONTRACT,
    /** the coefficients of the contract's options (R5) */
    OPTIONS,
    /** R6 */
    URGENT,
    /** R7 */
    OUT_OF_HOURS,
    /** what contracts include, taken off (R9): never positive */
    INCLUDED,
    /** R8 */
    TRIPS,
    /** R8 */
    KILOMETRES;

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** The name in texts and files: {@code out-of-hours}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives each part of a prestation's net that is there, real time always; they add up to its net. */
    static void split(PricedPrestation priced, BiConsumer<NetPart, Amount> parts) {
        TimeCharge time = priced.time();
        BigDecimal rate = time.hourlyRate().value();
        BigDecimal minutes = BigDecimal.valueOf(time.realMinutes());
        Amount worth = worth(minutes, rate);
        parts.accept(REAL_TIME, worth);
        if (time.billedMinutes() != time.realMinutes()) {
            minutes = BigDecimal.valueOf(time.billedMinutes());
            worth = step(parts, minimum(time.minimum()), worth, worth(minutes, rate));
        }
        for (Map.Entry<NetPart, BigDecimal> factor : factors(time.factors()).entrySet()) {
            minutes = minutes.multiply(factor.getValue());
            worth = step(parts, factor.getKey(), worth, worth(minutes, rate));
        }
        if (time.coveredMinutes().signum() != 0) {
            step(parts, INCLUDED, worth, time.net());
        }
        for (TravelCharge travel : priced.travel()) {
            parts.accept(switch (travel.kind()) {
                case TRAVEL_TRIP -> TRIPS;
                case TRAVEL_KM -> KILOMETRES;
                case TIME -> throw new IllegalArgumentException("time is no travel: " + travel);
            }, travel.net());
        }
    }

    /** The coefficients that change anything, each kind once: the options of a contract together. */
    private static Map<NetPart, BigDecimal> factors(List<Rule> rules) {
        Map<NetPart, BigDecimal> factors = new EnumMap<>(NetPart.class);
        for (Rule rule : rules) {
            if (rule.value().compareTo(BigDecimal.ONE) != 0) {
                factors.merge(factor(rule), rule.value(), BigDecimal::multiply);
            }
        }
        return factors;
    }

    private static Amount step(BiConsumer<NetPart, Amount> parts, NetPart part, Amount before, Amount after) {
        parts.accept(part, after.minus(before));
        return after;
    }

    private static Amount worth(BigDecimal minutes, BigDecimal rate) {
        return Amount.quotientHalfUp(minutes.multiply(rate), MINUTES_PER_HOUR);
    }

    private static NetPart minimum(Rule rule) {
        return rule.appliesTo().equals(Conditions.REMOTE_TOOL_MISSING) ? TOOL_MINIMUM : MINIMUM;
    }

    /** Which of R5 to R7 a coefficient belongs to. */
    private static NetPart factor(Rule rule) {
        String appliesTo = rule.appliesTo();
        return switch (appliesTo) {
            case Conditions.NO_CONTRACT -> NO_CONTRACT;
            case Conditions.URGENT -> URGENT;
            case Conditions.OUT_OF_HOURS -> OUT_OF_HOURS;
            default -> appliesTo.startsWith("option:") ? OPTIONS : CONTRACT;
        };
    }
}
