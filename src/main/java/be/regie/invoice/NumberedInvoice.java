package be.regie.invoice;

/**
 * An invoice with its place in the books.
 *
 * @param number    its parts; null where it was read back, the text stands in the invoice
 * @param firstLine of its group; 0 for a credit note
 */
public record NumberedInvoice(InvoiceNumber number, Invoice invoice, long firstLine) {
}
