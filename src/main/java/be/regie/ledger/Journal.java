package be.regie.ledger;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.party.LedgerAccounts;
import java.util.ArrayList;
import java.util.List;

/**
 * From an invoice to its journal entry. The customer owes gross; services, travel and VAT are credited, each with its
 * grid; a credit note has the sides swapped. Example 5: 176.21 debit customers, credit 93.75 services, 51.88 travel,
 * 30.58 VAT.
 */
public final class Journal {

    private Journal() {
    }

    /**
     * The entry of {@code invoice}. Postings of zero are left out, but for the customer's, so that a document of zero
     * still has its place in the journal.
     *
     * @throws IllegalArgumentException if the amounts of the invoice do not add up
     */
    public static JournalEntry entry(int entry, Invoice invoice, Customer customer, LedgerAccounts accounts) {
        boolean credited = invoice.isCreditNote();
        String base = VatGrid.base(invoice);
        List<Posting> postings = new ArrayList<>(4);
        postings.add(posting(accounts.customers(), customer.thirdParty(), invoice.gross(), !credited, ""));
        add(postings, accounts.services(invoice.vatTreatment()), invoice.services(), credited, base);
        add(postings, accounts.travel(), invoice.travel(), credited, base);
        add(postings, accounts.vatDue(), invoice.vat(), credited, VatGrid.tax(invoice));
        String journal = credited ? accounts.creditNoteJournal() : accounts.invoiceJournal();
        return new JournalEntry(entry, journal, invoice, customer, customer.name(), postings);
    }

    private static void add(List<Posting> postings, String account, Amount amount, boolean debit, String grid) {
        if (!amount.isZero()) {
            postings.add(posting(account, "", amount, debit, grid));
        }
    }

    private static Posting posting(String account, String thirdParty, Amount amount, boolean debit, String grid) {
        return new Posting(account, thirdParty, debit ? amount : Amount.ZERO, debit ? Amount.ZERO : amount, grid);
    }
}
