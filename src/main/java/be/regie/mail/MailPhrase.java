package be.regie.mail;

import java.util.Locale;

/** Every text of a letter to a customer; {@link #key} is its name in the {@code mail_*.properties} bundles. */
enum MailPhrase {
    SUBJECT_INVOICE, SUBJECT_CREDIT_NOTE, GREETING, INVOICE_ATTACHED, CREDIT_NOTE_ATTACHED, TO_PAY, NOTHING_TO_PAY, PAY_BY, PAY_TO,
    PAY_WITH, PAY_BENEFICIARY, CREDITED, CREDITED_REASON, ELECTRONIC_ATTACHED, QUESTIONS, CLOSING;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@code TO_PAY} is {@code to-pay}. */
    String key() {
        return key;
    }
}
