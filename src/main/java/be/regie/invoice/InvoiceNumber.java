package be.regie.invoice;

import java.util.Locale;

/**
 * A number of a series, without gap or reuse: {@code 2026-000123}, {@code NC-2026-000001}.
 *
 * @param series  text before the year, "" for invoices unless the firm says otherwise
 * @param year    of issue
 * @param counter from 1
 */
public record InvoiceNumber(String series, int year, int counter) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%04d-%06d", series, year, counter);
    }
}
