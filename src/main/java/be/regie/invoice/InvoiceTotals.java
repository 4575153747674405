package be.regie.invoice;

import be.regie.money.Amount;

/** Number and sums of a month's invoices, credit notes apart. */
public record InvoiceTotals(long count, int firstCounter, int lastCounter, Amount net, Amount vat, Amount gross, long customers) {
}
