/** What is issued: grouping, numbering, VAT, the invoice and the credit note, and the books that keep them. */
package be.regie.invoice;
