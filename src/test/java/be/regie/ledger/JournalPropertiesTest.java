package be.regie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class JournalPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Property
    void any_document_gives_an_entry_whose_debit_is_its_credit_and_whose_customer_owes_gross(
            @ForAll DocumentKind kind, @ForAll VatTreatment treatment,
            @ForAll @LongRange(max = 10_000_000_000L) long services, @ForAll @LongRange(max = 1_000_000) long travel) {
        JournalEntry entry = entry(kind, treatment, services, travel);

        Amount debit = entry.postings().stream().map(Posting::debit).reduce(Amount.ZERO, Amount::plus);
        Amount credit = entry.postings().stream().map(Posting::credit).reduce(Amount.ZERO, Amount::plus);
        assertThat(debit).isEqualTo(credit).isEqualTo(entry.invoice().gross());
        assertThat(entry.postings().getFirst().amount()).isEqualTo(entry.invoice().gross());
    }

    @Property
    void the_credit_note_of_a_whole_invoice_cancels_it_on_every_account(
            @ForAll VatTreatment treatment, @ForAll @LongRange(max = 10_000_000_000L) long services,
            @ForAll @LongRange(max = 1_000_000) long travel) {
        Map<String, Amount> balances = new TreeMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            for (Posting posting : entry(kind, treatment, services, travel).postings()) {
                balances.merge(posting.account() + posting.thirdParty(), posting.balance(), Amount::plus);
            }
        }
        assertThat(balances.values()).containsOnly(Amount.ZERO);
    }

    @Property
    void the_grids_of_a_document_are_its_net_and_its_vat(
            @ForAll DocumentKind kind, @ForAll VatTreatment treatment,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long services, @ForAll @LongRange(max = 1_000_000) long travel) {
        JournalEntry entry = entry(kind, treatment, services, travel);
        Invoice invoice = entry.invoice();

        Map<String, Amount> grids = VatGrids.totals(List.of(entry));

        assertThat(grids.getOrDefault(VatGrid.base(invoice), Amount.ZERO)).isEqualTo(invoice.net());
        assertThat(grids.getOrDefault(VatGrid.tax(invoice), Amount.ZERO)).isEqualTo(invoice.vat());
    }

    private static JournalEntry entry(DocumentKind kind, VatTreatment treatment, long services, long travel) {
        Customer customer = LedgerFixture.customer("C1", "Exemple", "", treatment, "");
        boolean taxed = treatment == VatTreatment.STANDARD || treatment == VatTreatment.PRIVATE;
        BigDecimal rate = BigDecimal.valueOf(taxed ? 21 : 0);
        Amount net = new Amount(services + travel);
        Amount vat = Amount.roundedHalfUp(net.toBigDecimal().multiply(rate).movePointLeft(2));
        return LedgerFixture.entry(1, LedgerFixture.document("2026-000001", kind, DAY, customer, rate,
                new Amount(services), new Amount(travel), vat), customer);
    }
}
