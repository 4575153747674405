package be.regie.ledger.format;

import be.regie.invoice.Invoice;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import be.regie.money.Amount;

/** A line of a templated file. @param number within the entry, from 1 */
record TemplateLine(JournalEntry entry, Posting posting, int number) {

    Invoice invoice() {
        return entry.invoice();
    }

    /** An amount of the document as the register has it: negative for a credit note. */
    Amount signed(Amount amount) {
        return invoice().isCreditNote() ? amount.negated() : amount;
    }

    Posting customer() {
        return entry.postings().getFirst();
    }

    /** The first revenue posting: services, or travel where there is nothing else; of a document of zero the customer's. */
    Posting revenue() {
        for (Posting candidate : entry.postings()) {
            if (candidate.kind() == PostingKind.REVENUE) {
                return candidate;
            }
        }
        return customer();
    }
}
