package be.regie.conditions;

/** The columns of {@code conditions.csv}. */
enum RuleColumn {
    RULE_ID, RULE, APPLIES_TO, VALUE, UNIT, VALID_FROM, VALID_TO, SOURCE
}
