package be.regie.ledger.format;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as several formats write them. */
final class Numbers {

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String CREDIT_NOTE_DIGIT = "9";

    private Numbers() {
    }

    /** {@code 1234,50}. */
    static String withComma(Amount amount) {
        return amount.toString().replace('.', ',');
    }

    /** {@code 20261031}. */
    static String compact(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** {@code 31/10/2026}. */
    static String slashed(LocalDate date) {
        return SLASHED.format(date);
    }

    /**
     * The number of an invoice in digits only, year and counter: {@code 2026-000123} is {@code 2026000123}. A credit note's
     * begins with 9 instead of the year's first digit, {@code NC-2026-000001} is {@code 9026000001}, so that no credit note
     * has an invoice's number and the length stays. The text of the series is not in it.
     */
    static String digits(Invoice invoice) {
        String number = invoice.number();
        int counterAt = number.lastIndexOf('-') + 1;
        int yearAt = Math.max(0, counterAt - 1 - 4);
        String digits = number.substring(yearAt).chars().filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return invoice.isCreditNote() ? CREDIT_NOTE_DIGIT + digits.substring(Math.min(1, digits.length())) : digits;
    }
}
