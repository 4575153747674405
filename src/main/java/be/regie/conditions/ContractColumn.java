package be.regie.conditions;

/** The columns of {@code contracts.csv}. */
enum ContractColumn {
    CONTRACT_ID, CUSTOMER_ID, LEVEL, OPTIONS, INCLUDED_MINUTES, VALID_FROM, VALID_TO
}
