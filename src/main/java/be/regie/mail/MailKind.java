package be.regie.mail;

/** What a row of the outbox stands for. */
public enum MailKind {
    INVOICE, CREDIT_NOTE,
    /** of a month, to the accountant */
    DIGEST
}
