package be.regie.report;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.InvoiceTotals;
import be.regie.money.Amount;
import be.regie.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndCheckTest {

    private static final InvoiceTotals ONE = new InvoiceTotals(1, 1, 1, Amount.of("100.00"), Amount.of("21.00"), Amount.of("121.00"), 1);
    private static final List<String> FILES = List.of("invoices/2026-000001.pdf", "register/lines.csv");

    @Test
    void letsThroughAMonthWhoseFilesAreItsInvoices() {
        assertThat(new EndCheck(ONE, 3, 3, 1, Amount.of("121.00"), FILES, FILES).disagreements()).isEmpty();
    }

    @Test
    void stopsAtAMissingOrStrayFile() {
        List<String> onDisk = List.of("invoices/2026-000001.pdf", "invoices/2026-000002.pdf");
        assertThat(new EndCheck(ONE, 3, 3, 1, Amount.of("121.00"), FILES, onDisk).disagreements()).extracting(Words::toString).containsExactly(
                "files that should be there and are not: register/lines.csv",
                "files that are there and should not be: invoices/2026-000002.pdf");
    }

    @Test
    void stopsWhenLinesInvoicesAndJournalDiffer() {
        List<String> none = List.of();
        assertThat(new EndCheck(ONE, 3, 2, 2, Amount.of("121.01"), none, none).disagreements()).extracting(Words::toString).containsExactly(
                "PDF files, 0, are not the invoices, 1",
                "journal entries, 2, are not the invoices, 1",
                "lines of the register, 2, are not the lines in the books, 3",
                "the journal's receivables, 121.01, are not the gross of the invoices, 121.00");
    }
}
