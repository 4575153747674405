package be.regie.conditions;

import static be.regie.conditions.RuleColumn.*;

import be.regie.prestation.Fields;
import be.regie.prestation.Problem;
import be.regie.table.Columns;
import be.regie.table.ConfigurationMistake;
import be.regie.table.Excerpt;
import be.regie.table.MalformedRow;
import be.regie.table.Place;
import be.regie.table.Row;
import be.regie.table.Rows;
import be.regie.table.Source;
import be.regie.table.Table;
import be.regie.text.Advice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code conditions.csv}. Every mistake in it stops the run, so all of them are collected. */
public final class ConditionsFile {

    private static final Columns COLUMNS = Columns.of(RuleColumn.class,
            EnumSet.of(RULE_ID, RULE, APPLIES_TO, VALUE, UNIT, VALID_FROM));

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Rule, Row> rowsOfRules = new IdentityHashMap<>();
    private final Map<String, Long> linesOfIds = new HashMap<>();
    private final List<ConfigurationMistake> mistakes = new ArrayList<>();

    private ConditionsFile() {
    }

    /**
     * @param rules    in the order of the file; only without mistakes fit for use
     * @param mistakes all of them, those of the heading too, in the order of the file
     */
    public record Result(Source source, List<Rule> rules, List<ConfigurationMistake> mistakes) {
    }

    public static Result read(Table table) {
        return new ConditionsFile().readAll(table);
    }

    private Result readAll(Table table) {
        try (Rows rows = table.open(COLUMNS)) {
            rows.forEachRemaining(tableRow -> {
                switch (tableRow) {
                    case MalformedRow malformed -> mistakes.add(new ConfigurationMistake(
                            new Place(malformed.file(), malformed.line()), "", Excerpt.of(malformed.text()),
                            malformed.advice()));
                    case Row row -> read(row);
                }
            });
            Conditions.overlaps(rules).forEach(overlap -> refuse(overlap.earlier(), overlap.later()));
            mistakes.addAll(rows.source().mistakes());
            return new Result(rows.source(), List.copyOf(rules), ConfigurationMistake.inOrder(mistakes));
        }
    }

    private void read(Row row) {
        Fields fields = new Fields(row);
        Rule rule = RuleRow.read(fields);
        Long formerLine = rule.id().isEmpty() ? null : linesOfIds.putIfAbsent(rule.id(), row.line());
        if (formerLine != null) {
            fields.badValue(RULE_ID, Advice.of("rule.twice", formerLine));
        }
        if (fields.problems().isEmpty()) {
            rules.add(rule);
            rowsOfRules.put(rule, row);
        }
        fields.problems().forEach(problem -> mistakes.add(mistake(row, problem)));
    }

    private void refuse(Rule earlier, Rule later) {
        Row row = rowsOfRules.get(later);
        mistakes.add(new ConfigurationMistake(new Place(row.file(), row.line()), Columns.name(VALID_FROM),
                row.text(VALID_FROM), about(row, Advice.of("rule.overlap", later.id(), earlier.id(), rowsOfRules.get(earlier).line()))));
    }

    private static ConfigurationMistake mistake(Row row, Problem problem) {
        return new ConfigurationMistake(new Place(row.file(), row.line()), problem.field(), problem.value(),
                about(row, problem.advice()));
    }

    private static Advice about(Row row, Advice advice) {
        return new Advice(row.about(advice.message()), advice.remedy());
    }
}
