package be.regie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VatReturnTest {

    private static final Customer SHOP = LedgerFixture.customer("C1", "Exemple A", "BE0123456749", VatTreatment.STANDARD, "");
    private static final Customer SAME_SHOP = LedgerFixture.customer("C2", "Exemple A", "BE0123456749", VatTreatment.STANDARD, "");

    @Test
    void the_grids_of_the_month_are_the_sums_of_its_documents() throws IOException {
        StringBuilder file = new StringBuilder();

        VatGrids.write(VatGrids.totals(LedgerFixture.month()), file);

        assertThat(file).hasToString("""
                grid;amount
                01;10.00
                03;423.77
                44;101.26
                45;1035.00
                47;35.00
                48;20.00
                49;28.13
                54;89.59
                64;5.91
                """);
    }

    @Test
    void the_listing_has_the_belgian_numbers_over_250_euro_in_their_order() throws IOException {
        StringBuilder file = new StringBuilder();

        VatListing.of(LedgerFixture.month()).write(file);

        assertThat(file).hasToString("""
                vat_number;turnover;vat
                BE0111111124;1035.00;0.00
                BE0222222248;250.01;52.50
                """);
    }

    @Test
    void exactly_250_euro_is_not_more_than_250_euro() {
        assertThat(listing(invoice(1, SHOP, "250.00", "52.50"))).isEmpty();
        assertThat(listing(invoice(1, SHOP, "250.01", "52.50"))).containsExactly("BE0123456749 250.01 52.50");
    }

    @Test
    void two_customers_with_one_number_are_one_and_credit_notes_are_deducted() {
        JournalEntry credit = LedgerFixture.entry(3,
                LedgerFixture.credit("NC-2026-000001", 31, SHOP, 21, "49.99", "0.00", "10.50"), SHOP);

        assertThat(listing(invoice(1, SHOP, "200.00", "42.00"), invoice(2, SAME_SHOP, "100.01", "21.00"), credit))
                .containsExactly("BE0123456749 250.02 52.50");
    }

    private static JournalEntry invoice(int number, Customer customer, String net, String vat) {
        return LedgerFixture.entry(number,
                LedgerFixture.invoice("2026-00000" + number, customer, 21, net, "0.00", vat), customer);
    }

    private static List<String> listing(JournalEntry... entries) {
        return VatListing.of(List.of(entries)).lines().stream()
                .map(line -> line.vatNumber() + " " + line.turnover() + " " + line.vat()).toList();
    }
}
