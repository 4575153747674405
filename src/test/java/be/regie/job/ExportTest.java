package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledger files of a closed month again, and the yearly list of VAT customers. */
class ExportTest {

    private static final String ALL = "journal,hledger,beancount,winbooks,fec,datev,bob50,odoo,ubl-zip,sage-50,yuki";

    private static BilledFirm firm;

    /** September, a credit note of C1's and of the French customer's invoice, October. */
    @BeforeAll
    static void billTwoMonths(@TempDir Path folder) {
        firm = BilledFirm.bill(folder);
        firm.credit("2026-000001", "2026-10-05", "P2", "P3");
        firm.credit("2026-000002", "2026-10-06");
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void everyFormatIsByteForByteWhatItWasAtBillingAndTheMonthDoesNotChange() throws IOException {
        Map<String, String> month = firm.hashes("2026-10");

        assertThat(firm.regie("export", "--period", "2026-10", "--format", ALL).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(firm.hashes("2026-10/ledger")).hasSize(11).isEqualTo(firm.hashes("export/2026-10"));
        assertThat(firm.hashes("2026-10")).isEqualTo(month);
        try (ZipFile zip = new ZipFile(firm.output("export/2026-10/ubl-2026-10.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).containsExactly("2026-000007.xml", "2026-000008.xml",
                    "NC-2026-000001.xml", "NC-2026-000002.xml");
            assertThat(zip.getInputStream(zip.getEntry("NC-2026-000002.xml")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(firm.output("credit-notes/NC-2026-000002.xml")));
        }
    }

    @Test
    void anOlderMonthIsExportedFromItsOwnJournalAndFrozenTablesWhateverTheInputSaysNow(@TempDir Path folder) throws IOException {
        BilledFirm changed = firm.copyTo(folder);
        Path customers = changed.input("customers.csv");
        Files.writeString(customers, Files.readString(customers).replace("Boulangerie", "Ancienne boulangerie"));
        Files.delete(changed.input("ledger/yuki.yml"));
        Files.copy(changed.input("ledger/sage-50.yml"), changed.input("ledger/newcomer.yml"));

        assertThat(changed.regie("export", "--period=2026-09", "--format", ALL, "newcomer").exitCode()).isEqualTo(ExitCode.DONE);

        Map<String, String> exported = new TreeMap<>(changed.hashes("export/2026-09"));
        assertThat(exported.remove("newcomer.csv")).as("a template that came later").isNotNull();
        assertThat(exported).isEqualTo(changed.hashes("2026-09/ledger"));
    }

    @Test
    void theYearlyListHasTheBelgianVatCustomersOverTheThresholdWithCreditNotesDeducted() {
        BilledFirm.Ended ended = firm.regie("export", "--format", "vat-listing", "--year", "2026");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ended.out()).contains("2026-09, 2026-10");
        // C1: 211.03 - 65.63 + 65.63 billed again; were the credit note not deducted it would be 276.66, over 250.00
        assertThat(firm.lines("export/2026/vat-listing.csv")).containsExactly("vat_number;turnover;vat");
    }

    @Test
    void theYearlyListSumsTheMonthsOfTheYearAlone(@TempDir Path folder) throws IOException {
        BilledFirm busy = firm.copyTo(folder);
        Files.writeString(busy.input("prestations/2026-11.csv"), BilledFirm.HEADING
                + BilledFirm.remote("R1", "C1", "11-02", 60, "11") + BilledFirm.remote("R3", "C3", "11-03", 240, "11"));
        assertThat(busy.regie("bill", "--period", "2026-11", "--issue-date", "2027-01-04").exitCode()).isEqualTo(ExitCode.DONE);
        busy.regie("export", "--format=vat-listing", "--year=2026");
        busy.regie("export", "--format=vat-listing", "--year=2027");

        assertThat(busy.lines("export/2026/vat-listing.csv")).as("before the invoice of 2027").hasSize(1);
        // 240 min x 1.25 x 94.00 / 60; C1's 117.50 are under the threshold
        assertThat(busy.lines("export/2027/vat-listing.csv"))
                .containsExactly("vat_number;turnover;vat", "BE0100001456;470.00;0.00");
    }

    @Test
    void wrongNamesAndMonthsAreRefusedAllAtOnce() {
        BilledFirm.Ended unknown = firm.regie("export", "--period", "2026-10", "--format", "winbook,hledger,exact");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(unknown.err()).contains("'winbook' is not known", "Did you mean winbooks?", "'exact' is not known", "winbooks, fec", "vat-listing")
                .doesNotContain("'hledger'");
        BilledFirm.Ended open = firm.regie("export", "--period", "2026-12", "--format", "hledger");
        assertThat(open.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(open.err()).contains("2026-12 is not a closed month").contains("2026-09, 2026-10");
        BilledFirm.Ended nothing = firm.regie("export", "--year", "soon");
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(nothing.err()).contains("--format is missing", "--year 'soon' is not right");
        assertThat(firm.regie("export", "--format", "hledger,vat-listing").err()).contains("--period is missing", "--year is missing");
        assertThat(firm.regie("export", "--format", "vat-listing", "--year", "2025").err()).contains("no month with documents of this year");
    }
}
