package be.regie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {

    @ParameterizedTest(name = "{0} {1} at {2} %")
    @CsvSource(delimiter = '|', textBlock = """
            # kind    | treatment         | rate | vat   | customer        | services                 | travel                   | VAT
            INVOICE   | STANDARD          | 21   | 30.58 | 400000 D 176.21 | 705000 C 93.75 (03)      | 705900 C 51.88 (03)      | 451000 C 30.58 (54)
            INVOICE   | PRIVATE           | 21   | 30.58 | 400000 D 176.21 | 705000 C 93.75 (03)      | 705900 C 51.88 (03)      | 451000 C 30.58 (54)
            INVOICE   | STANDARD          | 6    | 8.74  | 400000 D 154.37 | 705000 C 93.75 (01)      | 705900 C 51.88 (01)      | 451000 C 8.74 (54)
            INVOICE   | STANDARD          | 12   | 17.48 | 400000 D 163.11 | 705000 C 93.75 (02)      | 705900 C 51.88 (02)      | 451000 C 17.48 (54)
            INVOICE   | BE_REVERSE_CHARGE | 0    | 0.00  | 400000 D 145.63 | 705000 C 93.75 (45)      | 705900 C 51.88 (45)      |
            INVOICE   | EU_REVERSE_CHARGE | 0    | 0.00  | 400000 D 145.63 | 705100 C 93.75 (44)      | 705900 C 51.88 (44)      |
            INVOICE   | OUTSIDE_EU        | 0    | 0.00  | 400000 D 145.63 | 705200 C 93.75 (47)      | 705900 C 51.88 (47)      |
            CREDIT    | STANDARD          | 21   | 30.58 | 400000 C 176.21 | 705000 D 93.75 (49)      | 705900 D 51.88 (49)      | 451000 D 30.58 (64)
            CREDIT    | PRIVATE           | 21   | 30.58 | 400000 C 176.21 | 705000 D 93.75 (49)      | 705900 D 51.88 (49)      | 451000 D 30.58 (64)
            CREDIT    | BE_REVERSE_CHARGE | 0    | 0.00  | 400000 C 145.63 | 705000 D 93.75 (49)      | 705900 D 51.88 (49)      |
            CREDIT    | EU_REVERSE_CHARGE | 0    | 0.00  | 400000 C 145.63 | 705100 D 93.75 (48)      | 705900 D 51.88 (48)      |
            CREDIT    | OUTSIDE_EU        | 0    | 0.00  | 400000 C 145.63 | 705200 D 93.75 (49)      | 705900 D 51.88 (49)      |
            """)
    void accounts_sides_and_grids_follow_kind_treatment_and_rate(String kind, VatTreatment treatment, int rate, String vat,
                                                                 String customer, String services, String travel, String tax) {
        Customer buyer = LedgerFixture.customer("C001", "Boulangerie Exemple SRL", "", treatment, "");
        Invoice invoice = kind.equals("INVOICE")
                ? LedgerFixture.invoice("2026-000001", buyer, rate, "93.75", "51.88", vat)
                : LedgerFixture.credit("NC-2026-000001", 12, buyer, rate, "93.75", "51.88", vat);

        List<String> postings = shown(LedgerFixture.entry(1, invoice, buyer));

        assertThat(postings).containsExactlyElementsOf(tax == null
                ? List.of(customer, services, travel) : List.of(customer, services, travel, tax));
    }

    @Test
    void postings_of_zero_are_left_out_but_the_customers_own() {
        List<JournalEntry> month = LedgerFixture.month();

        assertThat(shown(month.get(4))).as("only travel").containsExactly("400000 D 35.00", "705900 C 35.00 (47)");
        assertThat(shown(month.get(6))).as("nothing at all").containsExactly("400000 D 0.00");
    }

    @Test
    void the_third_party_stands_on_the_customers_posting_only() {
        JournalEntry entry = LedgerFixture.month().get(7);

        assertThat(entry.postings()).extracting(Posting::thirdParty).containsExactly("4000008", "", "");
        assertThat(entry.postings()).extracting(Posting::kind)
                .containsExactly(PostingKind.CUSTOMER, PostingKind.REVENUE, PostingKind.VAT);
    }

    @Test
    void invoices_and_credit_notes_stand_in_their_own_journals() {
        assertThat(LedgerFixture.month()).extracting(JournalEntry::journal)
                .containsExactly("VEN", "VEN", "VEN", "VEN", "VEN", "VEN", "VEN", "VEN", "NCV", "NCV");
    }

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        JournalEntry entry = LedgerFixture.month().getFirst();
        Posting cent = new Posting("705000", "", Amount.ZERO, Amount.of("0.01"), "03");

        assertThatThrownBy(() -> new JournalEntry(1, "VEN", entry.invoice(), entry.customer(), "", List.of(cent)))
                .hasMessage("The journal entry of 2026-000001 does not balance: debit - credit is -0.01");
    }

    @Test
    void a_posting_has_one_side_and_no_negative_amount() {
        Amount one = Amount.of("1.00");

        assertThatThrownBy(() -> new Posting("705000", "", one, one, "")).hasMessageContaining("account 705000");
        assertThatThrownBy(() -> new Posting("705000", "", one.negated(), Amount.ZERO, "")).hasMessageContaining("-1.00");
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.postings().stream().map(posting -> posting.account()
                + (posting.credit().isZero() ? " D " : " C ") + posting.amount()
                + (posting.vatGrid().isEmpty() ? "" : " (" + posting.vatGrid() + ")")).toList();
    }
}
