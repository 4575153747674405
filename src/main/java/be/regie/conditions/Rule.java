package be.regie.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of {@code conditions.csv}: one number (or one day's opening hours) of the conditions, with its validity.
 *
 * @param id        the {@code rule_id} that traces name
 * @param kind      which number
 * @param appliesTo to what, e.g. {@code *}, {@code REMOTE}, {@code contract:GOLD}, {@code urgent}, {@code mon}
 * @param value     the number; for opening hours zero, see {@code hours}
 * @param hours     the opening hours of a day, only for {@link RuleKind#OPENING_HOURS}
 * @param unit      EUR/h, min, x, EUR, EUR/km, working-days, working-hours, %, or ""
 * @param validFrom first day in force
 * @param validTo   last day in force, empty for no end
 * @param source    where the number comes from, e.g. an article of the conditions
 */
public record Rule(
        String id,
        RuleKind kind,
        String appliesTo,
        BigDecimal value,
        Optional<OpeningHours> hours,
        String unit,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source) implements Dated {
}
