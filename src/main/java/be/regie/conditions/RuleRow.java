package be.regie.conditions;

import static be.regie.conditions.RuleColumn.*;

import be.regie.prestation.Fields;
import be.regie.table.Nearest;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the fields of one row of {@code conditions.csv}, alone and against one another. */
final class RuleRow {

    private static final int LONGEST_SOURCE = 500;
    private static final int DECIMALS = 6;
    private static final List<String> KINDS = Stream.of(RuleKind.values()).map(RuleKind::label).toList();
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final OpeningHours NO_HOURS = new OpeningHours(LocalTime.MIN, LocalTime.MIN);

    private final Fields fields;

    private RuleRow(Fields fields) {
        this.fields = fields;
    }

    /** The rule, of any worth only where {@code fields} has no problems afterwards. */
    static Rule read(Fields fields) {
        return new RuleRow(fields).read();
    }

    private Rule read() {
        String id = id();
        Optional<RuleKind> known = kind();
        String appliesTo = fields.needed(APPLIES_TO, 2 * Fields.ID);
        RuleKind kind = known.orElse(RuleKind.COEFFICIENT);
        boolean isHours = kind == RuleKind.OPENING_HOURS;
        Optional<OpeningHours> hours = isHours ? Optional.of(hours()) : Optional.empty();
        BigDecimal value = isHours || known.isEmpty() ? BigDecimal.ZERO : value(RuleShape.of(kind));
        if (known.isPresent()) {
            checkShape(RuleShape.of(kind), appliesTo);
        }
        LocalDate validFrom = fields.neededDay(VALID_FROM);
        Optional<LocalDate> validTo = fields.day(VALID_TO);
        Rule rule = new Rule(id, kind, appliesTo, value, hours, fields.text(UNIT, Fields.ID), validFrom, validTo,
                fields.text(SOURCE, LONGEST_SOURCE));
        if (fields.problems().isEmpty() && !rule.inForceOn(validFrom)) {
            fields.badValue(VALID_TO, Advice.of("valid.ends-first", validFrom));
        }
        return rule;
    }

    private String id() {
        String id = fields.needed(RULE_ID, Fields.ID);
        if (id.indexOf('>') >= 0) {
            fields.badValue(RULE_ID, Advice.of("rule.arrow"));
        }
        return id;
    }

    private Optional<RuleKind> kind() {
        String label = fields.needed(RULE, Fields.ID);
        Optional<RuleKind> kind = Stream.of(RuleKind.values()).filter(each -> each.label().equals(label)).findFirst();
        if (kind.isEmpty() && !label.isEmpty()) {
            fields.badValue(RULE, new Advice(Words.of("rule.unknown"), Nearest.remedy(label, KINDS)));
        }
        return kind;
    }

    private void checkShape(RuleShape shape, String appliesTo) {
        if (!appliesTo.isEmpty() && !shape.appliesTo().matcher(appliesTo).matches()) {
            fields.badValue(APPLIES_TO, Advice.of("rule.applies-to", fields.raw(RULE), Words.anyOf(shape.appliesToSaid())));
        }
        if (!shape.isMeasuredIn(fields.raw(UNIT))) {
            fields.badValue(UNIT, Advice.of("rule.unit", fields.raw(RULE), Words.anyOf(shape.units())));
        }
    }

    private BigDecimal value(RuleShape shape) {
        if (fields.isBlank(VALUE)) {
            fields.missing(VALUE, Words.of("number.write"));
        }
        return fields.decimal(VALUE, shape.whole() ? 0 : DECIMALS, shape.largest(), BigDecimal.ZERO);
    }

    private OpeningHours hours() {
        Matcher matcher = HOURS.matcher(fields.raw(VALUE));
        try {
            if (matcher.matches()) {
                OpeningHours hours = new OpeningHours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
                if (hours.from().isBefore(hours.to())) {
                    return hours;
                }
            }
        } catch (DateTimeException noTime) {
            // said below, as for every other text that is no opening hours
        }
        fields.badValue(VALUE, Advice.of("hours"));
        return NO_HOURS;
    }
}
