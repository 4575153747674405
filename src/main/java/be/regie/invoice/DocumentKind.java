package be.regie.invoice;

/** The {@code kind} of a row of {@code register/invoices.csv}. */
public enum DocumentKind {
    INVOICE, CREDIT_NOTE
}
