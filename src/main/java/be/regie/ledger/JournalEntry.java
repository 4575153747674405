package be.regie.ledger;

import be.regie.invoice.Invoice;
import be.regie.party.Customer;
import java.util.List;

/**
 * The journal entry of one invoice or credit note: debit = credit.
 *
 * @param entry    number of the entry within the month's journal, from 1 in order of piece
 * @param journal  code of the journal, e.g. VEN
 * @param invoice  the piece: number, dates, payment reference, amounts
 * @param customer as frozen with the invoice
 * @param label    e.g. the customer's name
 */
public record JournalEntry(int entry, String journal, Invoice invoice, Customer customer, String label,
                           List<Posting> postings) {
}
