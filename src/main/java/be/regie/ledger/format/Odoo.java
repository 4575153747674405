package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Journal entries for Odoo's own CSV import of {@code account.move}: the first line of an entry has date, journal and
 * reference, those after it only their posting. Odoo finds the partner by name. Not tried.
 */
final class Odoo implements LedgerFormat {

    @Override
    public String name() {
        return "odoo";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "odoo.csv";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(StandardCharsets.UTF_8);
        Writer writer = texts.writer(out);
        CsvFile file = new CsvFile(writer, ',');
        file.numbers("date", "journal_id", "ref", "line_ids/account_id", "line_ids/partner_id", "line_ids/name",
                "line_ids/debit", "line_ids/credit").end();
        for (JournalEntry entry : entries) {
            boolean first = true;
            for (Posting posting : entry.postings()) {
                if (first) {
                    file.number(entry.date().toString()).text(texts.fit(entry.journal()))
                            .text(texts.fit(entry.invoice().number()));
                } else {
                    file.blanks(3);
                }
                first = false;
                file.text(texts.fit(posting.account())).text(texts.fit(entry.customer().name()))
                        .text(texts.fit(entry.label()))
                        .numbers(posting.debit().toString(), posting.credit().toString()).end();
            }
        }
        writer.flush();
    }
}
