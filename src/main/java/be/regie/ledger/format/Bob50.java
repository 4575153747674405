package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;

/**
 * A text layout for Sage BOB 50, one line a posting, no header: {@code piece;dd/mm/yyyy;G|C;account;debit;credit;label}.
 * {@code C} is the customer's own account, {@code G} a general one. Read from one source only and not tried.
 */
final class Bob50 implements LedgerFormat {

    private static final int LABEL_WIDTH = 32;

    @Override
    public String name() {
        return "bob50";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "bob50.txt";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(Charset.forName("windows-1252"));
        Writer writer = texts.writer(out);
        CsvFile file = new CsvFile(writer, ';');
        for (JournalEntry entry : entries) {
            for (Posting posting : entry.postings()) {
                boolean customer = posting.kind() == PostingKind.CUSTOMER;
                file.numbers(Numbers.digits(entry.invoice()), Numbers.slashed(entry.date()), customer ? "C" : "G")
                        .text(texts.fit(customer ? posting.thirdParty() : posting.account()))
                        .numbers(posting.debit().toString(), posting.credit().toString())
                        .text(texts.fit(entry.label(), LABEL_WIDTH))
                        .end();
            }
        }
        writer.flush();
    }
}
