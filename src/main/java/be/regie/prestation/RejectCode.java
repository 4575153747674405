package be.regie.prestation;

/** Why a row is refused: the {@code code} column of {@code rejects.csv}. Scripts depend on the names. */
public enum RejectCode {
    /** the row has not the header's columns, or its quoting is broken */
    MALFORMED_ROW,
    /** a needed column is blank */
    MISSING_VALUE,
    /** a value is not of its column's kind or out of its bounds */
    BAD_VALUE,
    /** the id stands on an earlier row of this intake, with other content */
    DUPLICATE_ID,
    /** no row of customers.csv has this customer */
    UNKNOWN_CUSTOMER,
    /** the five phases do not add up to the minutes (R1) */
    PHASES_DO_NOT_ADD_UP,
    /** remote work without conditions accepted beforehand (R4) */
    CONDITIONS_NOT_ACCEPTED,
    /** no row of conditions.csv gives a needed number on the day of the work */
    NO_RULE_IN_FORCE,
    /** no coefficient for the contract's level or option on the day of the work */
    UNKNOWN_CONTRACT_LEVEL,
    /** the row was billed with other content; what was issued stays */
    CHANGED_AFTER_BILLING,
    /** an enterprise number, VAT number or e-mail that cannot be right */
    INVALID_IDENTIFIER,
    /** two contracts of a customer are in force on the same day */
    OVERLAPPING_CONTRACTS,
    /** the customer's own row, or one of its contracts, is rejected */
    CUSTOMER_ROW_REJECTED
}
