package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** {@code journal.csv}: the journal as the product itself keeps it, one line a posting, always written. */
final class JournalCsv implements LedgerFormat {

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "journal.csv";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Writer writer = new Texts(StandardCharsets.UTF_8).writer(out);
        CsvFile file = new CsvFile(writer, ';');
        file.numbers("entry", "date", "journal", "piece", "account", "third_party", "label", "debit", "credit",
                "vat_grid", "due_date", "payment_reference").end();
        for (JournalEntry entry : entries) {
            for (Posting posting : entry.postings()) {
                write(entry, posting, file);
            }
        }
        writer.flush();
    }

    private static void write(JournalEntry entry, Posting posting, CsvFile file) throws IOException {
        file.numbers(Integer.toString(entry.entry()), entry.date().toString(), entry.journal())
                .text(entry.invoice().number())
                .text(posting.account())
                .text(posting.thirdParty())
                .text(entry.label())
                .numbers(posting.debit().toString(), posting.credit().toString(), posting.vatGrid(),
                        entry.invoice().dueDate().toString(), entry.invoice().paymentReference())
                .end();
    }
}
