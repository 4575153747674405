package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.document.VeraPdf;
import be.regie.document.einvoice.Peppol;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit notes from the command to the register, the ledger and the next invoice. */
class CreditTest {

    private static final String LINES = "2026-10/register/lines.csv";
    private static final String INVOICES = "2026-10/register/invoices.csv";

    private static BilledFirm billed;

    @TempDir
    Path folder;

    private BilledFirm firm;

    @BeforeAll
    static void billSeptember(@TempDir Path folder) {
        billed = BilledFirm.bill(folder);
    }

    @BeforeEach
    void copy() {
        firm = billed.copyTo(folder.resolve("firm"));
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> october(String prestation) {
        return firm.table(LINES).stream().filter(row -> row.get("prestation_id").equals(prestation))
                .map(row -> row.get("invoice_number") + " " + row.get("kind") + " " + row.get("covered_minutes") + " " + row.get("net"))
                .toList();
    }

    @Test
    void aWholeInvoiceIsCreditedAndItsPrestationsAreBilledAgain() {
        assertThat(firm.columns("2026-09/register/invoices.csv", "invoice_number", "customer_id", "net", "vat", "gross")).containsExactly(
                "2026-000001 C1 211.03 44.32 255.35", "2026-000002 C2 112.50 0.00 112.50", "2026-000003 C3 112.50 0.00 112.50",
                "2026-000004 C4 112.50 0.00 112.50", "2026-000005 C5 112.50 23.63 136.13", "2026-000006 CK 101.19 21.25 122.44");

        BilledFirm.Ended ended = firm.credit("2026-000001", "2026-10-05");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ended.out()).contains("NC-2026-000001 of 2026-10-05 credits 2026-000001: net 211.03, VAT 44.32, gross 255.35 EUR")
                .contains("P1, P2, P3", "It falls in 2026-10: in the VAT return that covers this month");
        assertThat(firm.regie("status").out().replaceAll(" +", " ")).contains(" 2026-09 billed 6 762.22 89.20 851.42\n",
                " 2026-10 credit notes, for the next register 1 -211.03 -44.32 -255.35\n", " Total 6 551.19 44.88 596.07\n")
                .contains(" 2026-10 open 3 prestations to bill\n");
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(firm.regie("status").out().replaceAll(" +", " ")).contains(" 2026-10 credit notes 1 -211.03 -44.32 -255.35\n",
                " Total 7 762.22 89.20 851.42\n");
        assertThat(firm.lines("index.html").toString()).contains("−211,03");

        assertThat(firm.columns(INVOICES, "invoice_number", "kind", "customer_id", "net", "vat", "gross", "corrects")).containsExactly(
                "2026-000007 INVOICE C1 211.03 44.32 255.35 ", "NC-2026-000001 CREDIT_NOTE C1 -211.03 -44.32 -255.35 2026-000001");
        assertThat(sum(firm.table(LINES), "net")).isZero();
        assertThat(sum(firm.table(INVOICES), "gross")).isZero();
        assertThat(firm.lines("2026-10/register/vat-grids.csv"))
                .containsExactly("grid;amount", "03;211.03", "49;211.03", "54;44.32", "64;44.32");
        assertThat(firm.columns("2026-10/ledger/journal.csv", "entry", "date", "journal", "piece", "account", "debit", "credit", "vat_grid"))
                .contains("2 2026-10-05 NCV NC-2026-000001 400000 0.00 255.35 ", "2 2026-10-05 NCV NC-2026-000001 705000 159.38 0.00 49",
                        "2 2026-10-05 NCV NC-2026-000001 705900 51.65 0.00 49", "2 2026-10-05 NCV NC-2026-000001 451000 44.32 0.00 64");
        assertThat(firm.lines(LINES)).contains(
                "NC-2026-000001;1;P1;TIME;-50;15;-50;1.25;-62.5;0;-62.5;90.00;-93.75;minimum > taux-2026 > coef-sans-contrat",
                "NC-2026-000001;3;P1;TRAVEL_KM;;;;;;;-37.5;0.444;-16.65;km-2026");
    }

    @Test
    void anInvoiceIsCreditedInPartsUntilNothingIsLeft() {
        assertThat(firm.credit("2026-000001", "2026-10-05", "P3").exitCode()).isEqualTo(ExitCode.DONE);
        BilledFirm.Ended again = firm.credit("2026-000001", "2026-10-05", "P2", "P3", "Q2", "P9");
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(again.err()).contains("--prestation P3 of invoice 2026-000001 is credited already, by NC-2026-000001",
                "--prestation Q2 is not on invoice 2026-000001", "--prestation P9 is not on").doesNotContain("P2 ");
        assertThat(firm.credit("2026-000001", "2026-10-05").out()).contains("net 182.90, VAT 38.41").contains("P1, P2").doesNotContain("P3");
        BilledFirm.Ended full = firm.credit("2026-000001", "2026-10-06");
        assertThat(full.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(full.err()).contains("2026-000001 is credited in full already, by NC-2026-000001, NC-2026-000002");

        firm.billOctober();
        assertThat(firm.columns(INVOICES, "invoice_number", "net", "corrects")).containsExactly("2026-000007 211.03 ",
                "NC-2026-000001 -28.13 2026-000001", "NC-2026-000002 -182.90 2026-000001");
        assertThat(firm.credit("2026-000007", "2026-11-02", "P3").out()).as("what was billed again can be credited again")
                .contains("NC-2026-000003");
        assertThat(firm.regie("bill", "--period", "2026-11").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(firm.columns("2026-11/register/invoices.csv", "invoice_number", "net")).containsExactly("2026-000008 28.13",
                "NC-2026-000003 -28.13");
    }

    @Test
    void includedTimeIsGivenBackAndDrawnAgainOnceInOrderOfWork() throws IOException {
        Files.writeString(firm.input("prestations/2026-10.csv"), BilledFirm.HEADING + BilledFirm.remote("KB0", "CK", "09-11", 15, "10"));
        assertThat(firm.credit("2026-000006", "2026-10-05", "KB", "KC").out()).contains("net 101.19");
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);

        // KA keeps its 22 minutes; of the 38 given back KB0, started before KB, takes 16.5, so KB gets 21.5 of its 49.5
        assertThat(october("KA")).isEmpty();
        assertThat(october("KB0")).containsExactly("2026-000007 TIME 16.5 0.00");
        assertThat(october("KB")).containsExactly("2026-000007 TIME 21.5 42.00", "2026-000007 TRAVEL_TRIP  30.00",
                "2026-000007 TRAVEL_KM  4.44", "NC-2026-000001 TIME -38 -17.25", "NC-2026-000001 TRAVEL_TRIP  -30.00",
                "NC-2026-000001 TRAVEL_KM  -4.44");
        assertThat(october("KC")).containsExactly("2026-000007 TIME 0 49.50", "NC-2026-000001 TIME 0 -49.50");
    }

    @Test
    void aCoveredLineIsReleasedWithOthersButIsNoCreditNoteByItself() {
        BilledFirm.Ended alone = firm.credit("2026-000006", "2026-10-05", "KA");
        assertThat(alone.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(alone.err()).contains("comes to 0.00").contains("together with others");
        assertThat(firm.output("credit-notes")).doesNotExist();

        firm.credit("2026-000006", "2026-10-05", "KA", "KC");
        firm.billOctober();
        assertThat(october("KA")).containsExactly("2026-000007 TIME 22 0.00", "NC-2026-000001 TIME -22 0.00");
        assertThat(october("KC")).containsExactly("2026-000007 TIME 0 49.50", "NC-2026-000001 TIME 0 -49.50");
    }

    @Test
    void everyTreatmentHasItsVatItsGridAndASoundDocument() throws Exception {
        for (int customer = 1; customer <= 6; customer++) {
            assertThat(firm.credit("2026-00000" + customer, "2026-10-05").exitCode()).isEqualTo(ExitCode.DONE);
        }
        for (int note = 1; note <= 6; note++) {
            Path xml = firm.output("credit-notes/NC-2026-00000" + note + ".xml");
            assertThat(Files.exists(xml)).as("a consumer gets no e-invoice").isEqualTo(note != 5);
            if (note != 5) {
                assertThat(Peppol.complaints(Files.readAllBytes(xml))).as(xml.toString()).isEmpty();
                assertThat(Files.readString(xml)).contains("<cbc:ID>2026-00000" + note + "</cbc:ID>\n"
                        + "      <cbc:IssueDate>2026-09-30</cbc:IssueDate>", "Mauvais client");
            }
            assertThat(VeraPdf.failures(Files.readAllBytes(firm.output("credit-notes/NC-2026-00000" + note + ".pdf")))).isEmpty();
        }
        firm.billOctober();
        assertThat(firm.columns(INVOICES, "invoice_number", "vat_category", "vat_rate", "net", "vat")).contains(
                "NC-2026-000001 S 21 -211.03 -44.32", "NC-2026-000002 AE 0 -112.50 0.00", "NC-2026-000003 AE 0 -112.50 0.00",
                "NC-2026-000004 G 0 -112.50 0.00", "NC-2026-000005 S 21 -112.50 -23.63", "NC-2026-000006 S 21 -101.19 -21.25");
        // 49: 211.03 + 112.50 (BE) + 112.50 (US) + 112.50 (consumer) + 101.19; 48: 112.50 (FR); 64: 44.32 + 23.63 + 21.25
        assertThat(firm.lines("2026-10/register/vat-grids.csv")).contains("48;112.50", "49;649.72", "64;89.20");
    }

    @Test
    void aCreditNoteCutOffBeforeItsFilesIsFinishedByTheNextCommandThatIssues() throws IOException {
        firm.credit("2026-000001", "2026-10-05", "P1");
        Map<String, String> expected = firm.hashes("credit-notes");
        BilledFirm killed = billed.copyTo(folder.resolve("killed"));
        Files.writeString(killed.output("credit-notes"), "where a folder should be");
        BilledFirm.Ended ended = killed.credit("2026-000001", "2026-10-05", "P1");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("could not be read or written").doesNotContain("\tat ");
        Files.delete(killed.output("credit-notes"));

        BilledFirm sameAgain = killed.copyTo(folder.resolve("sameAgain"));
        BilledFirm.Ended again = sameAgain.credit("2026-000001", "2026-10-05", "P1");
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).contains("NC-2026-000001 was issued before this command was cut off");
        assertThat(sameAgain.hashes("credit-notes")).isEqualTo(expected);

        assertThat(killed.billOctober().out()).contains("Finished NC-2026-000001");
        assertThat(killed.hashes("credit-notes")).isEqualTo(expected);
        assertThat(killed.columns(INVOICES, "invoice_number", "net")).containsExactly("2026-000007 145.40", "NC-2026-000001 -145.40");
    }

    @Test
    void aFileThatIsHalfThereIsMadeWholeWithTheSameBytes() throws IOException {
        firm.credit("2026-000001", "2026-10-05");
        Map<String, String> expected = firm.hashes("credit-notes");
        Files.delete(firm.output("credit-notes/NC-2026-000001.pdf"));
        Files.writeString(firm.output("credit-notes/NC-2026-000001.pdf.part"), "%PDF-1.7 cut o");

        firm.regie("run", "--as-of", "2026-10-06");
        assertThat(firm.hashes("credit-notes")).isEqualTo(expected);
    }

    @Test
    void numbersOfCreditNotesThatTheBooksDoNotKnowAreNotGivenAgain() throws IOException {
        Files.createDirectories(firm.output("credit-notes"));
        Files.writeString(firm.output("credit-notes/NC-2026-000001.pdf"), "of other books");
        BilledFirm.Ended ended = firm.credit("2026-000001", "2026-10-05");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("credit notes that the database does not know: NC-2026-000001");
        assertThat(firm.output("credit-notes/NC-2026-000001.pdf")).hasContent("of other books");
    }

    @Test
    void theDateIsInAnOpenMonthAndNeverBeforeAnEarlierCreditNote() {
        BilledFirm.Ended closed = firm.credit("2026-000001", "2026-09-30");
        assertThat(closed.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(closed.err()).contains("2026-09-30 is in or before 2026-09, which is closed").contains("--issue-date 2026-10-01");
        assertThat(firm.credit("2026-000001", "2062-10-05").err()).contains("more than 12 months after the last closed month");
        assertThat(firm.output("credit-notes")).doesNotExist();

        firm.credit("2026-000002", "2026-10-20");
        BilledFirm.Ended earlier = firm.credit("2026-000001", "2026-10-19");
        assertThat(earlier.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(earlier.err()).contains("2026-10-19 is before 2026-10-20, the date of the last credit note");
    }

    @Test
    void everyMistakeOfTheCommandLineIsNamedAtOnce() {
        BilledFirm.Ended ended = firm.regie("credit", "--reason", " ", "--issue-date", "tomorrow");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("--invoice is missing", "--reason is missing", "--issue-date 'tomorrow'");
        assertThat(firm.credit("2026-000099", "2026-10-05").err()).contains("no invoice of this number");
        firm.credit("2026-000001", "2026-10-05");
        assertThat(firm.credit("NC-2026-000001", "2026-10-05").err()).contains("is a credit note, of invoice 2026-000001");
    }

    @Test
    void aCustomerThatLeftTheInputIsCreditedWithTheDataOfItsInvoice() throws IOException {
        Path customers = firm.input("customers.csv");
        Files.writeString(customers, Files.readString(customers).replaceFirst("C1;.*\n", ""));
        Files.writeString(firm.input("prestations/2026-10.csv"), BilledFirm.HEADING + BilledFirm.remote("Q6", "C2", "10-01", 60, "10"));
        assertThat(firm.credit("2026-000001", "2026-10-05").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(firm.output("credit-notes/NC-2026-000001.xml"))).contains("Boulangerie Exemple SRL");

        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(firm.columns("2026-10/ledger/journal.csv", "piece", "label", "credit"))
                .contains("NC-2026-000001 Boulangerie Exemple SRL 255.35");
        assertThat(firm.columns("rejects.csv", "prestation_id", "code")).contains("P1 UNKNOWN_CUSTOMER", "P2 UNKNOWN_CUSTOMER");
    }

    @Test
    void aReleasedPrestationIsBilledAsTheArchiveHasItThen() throws IOException {
        firm.credit("2026-000001", "2026-10-05", "P2");
        Path archive = firm.input("prestations/2026-09.csv");
        Files.writeString(archive, Files.readString(archive).replaceFirst("P2;.*\n", "")
                + BilledFirm.remote("P2", "C2", "09-02", 40, "09"), StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(firm.columns(INVOICES, "invoice_number", "customer_id", "net"))
                .containsExactly("2026-000007 C2 75.00", "NC-2026-000001 C1 -37.50");
    }

    @Test
    void aReleasedPrestationThatLeftTheArchiveIsStillBilled() throws IOException {
        firm.credit("2026-000001", "2026-10-05", "P2");
        Files.writeString(firm.input("prestations/2026-09.csv"), BilledFirm.HEADING);
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(october("P2")).containsExactly("2026-000007 TIME 0 37.50", "NC-2026-000001 TIME 0 -37.50");
    }
}
