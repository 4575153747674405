package be.regie.ledger;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.Customer;
import java.time.LocalDate;
import java.util.List;

/**
 * The journal entry of one invoice or credit note: debit = credit, or it cannot be made.
 *
 * @param entry    number of the entry within the month's journal, from 1 without gap, best in order of date and piece
 * @param journal  code of the journal, e.g. VEN
 * @param invoice  the piece: number, dates, payment reference, amounts
 * @param customer as frozen with the invoice
 * @param label    e.g. the customer's name
 * @param postings the customer's first
 */
public record JournalEntry(int entry, String journal, Invoice invoice, Customer customer, String label,
                           List<Posting> postings) {

    public JournalEntry {
        postings = List.copyOf(postings);
        Amount balance = Amount.ZERO;
        for (Posting posting : postings) {
            balance = balance.plus(posting.balance());
        }
        if (postings.isEmpty() || !balance.isZero()) {
            throw new IllegalArgumentException("The journal entry of " + invoice.number()
                    + " does not balance: debit - credit is " + balance);
        }
    }

    /** The day on which it is booked: the issue date. */
    public LocalDate date() {
        return invoice.issueDate();
    }
}
