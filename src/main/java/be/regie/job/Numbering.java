package be.regie.job;

import be.regie.invoice.InvoiceNumber;
import be.regie.invoice.PaymentReference;

/** How computed invoices are numbered, in the order in which numbers are given. */
sealed interface Numbering {

    /** @param nth from 1 */
    String number(int nth);

    String paymentReference(int nth);

    /** {@code DRAFT-1}, {@code DRAFT-2}...: a preview gives no numbers. */
    record Drafts() implements Numbering {

        @Override
        public String number(int nth) {
            return "DRAFT-" + nth;
        }

        @Override
        public String paymentReference(int nth) {
            return "";
        }
    }

    /** The numbers that a month was given when it was issued. */
    record AsIssued(String series, int year, int firstCounter) implements Numbering {

        InvoiceNumber invoiceNumber(int nth) {
            return new InvoiceNumber(series, year, firstCounter + nth - 1);
        }

        @Override
        public String number(int nth) {
            return invoiceNumber(nth).toString();
        }

        @Override
        public String paymentReference(int nth) {
            return PaymentReference.of(year, firstCounter + nth - 1).printed();
        }
    }
}
