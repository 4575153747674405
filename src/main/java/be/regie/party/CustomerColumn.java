package be.regie.party;

/** The columns of {@code customers.csv}. */
enum CustomerColumn {
    CUSTOMER_ID, NAME, STREET, POSTAL_CODE, CITY, COUNTRY, ENTERPRISE_NUMBER, VAT_NUMBER, VAT_TREATMENT, LANGUAGE, EMAIL,
    PAYMENT_DAYS, BUYER_REFERENCE, LEDGER_ACCOUNT
}
