package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import be.regie.money.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a line of a templated file stands for: the template's key {@code lines}. */
enum TemplateLines {
    /** each posting */
    POSTING,
    /** each posting against the customer: revenue and VAT */
    COUNTERPART,
    /** the invoice or credit note as a whole */
    DOCUMENT;

    /** The postings of {@code entry} that get a line, the customer's standing for the document. */
    List<Posting> of(JournalEntry entry, boolean grouped) {
        List<Posting> postings = grouped ? grouped(entry.postings()) : entry.postings();
        return switch (this) {
            case POSTING -> postings;
            case COUNTERPART -> postings.stream().filter(posting -> posting.kind() != PostingKind.CUSTOMER).toList();
            case DOCUMENT -> List.of(entry.postings().getFirst());
        };
    }

    /** Postings on the same account with the same grid as one. */
    private static List<Posting> grouped(List<Posting> postings) {
        Map<String, Posting> groups = new LinkedHashMap<>();
        for (Posting posting : postings) {
            groups.merge(posting.account() + "\n" + posting.thirdParty() + "\n" + posting.vatGrid(), posting,
                    TemplateLines::sum);
        }
        return new ArrayList<>(groups.values());
    }

    private static Posting sum(Posting one, Posting other) {
        Amount balance = one.balance().plus(other.balance());
        return new Posting(one.account(), one.thirdParty(), balance.isNegative() ? Amount.ZERO : balance,
                balance.isNegative() ? balance.negated() : Amount.ZERO, one.vatGrid());
    }
}
