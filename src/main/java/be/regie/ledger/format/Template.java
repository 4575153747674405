package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.table.CsvFile;
import be.regie.table.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A layout described by a file of {@code input/ledger/}, so that an accounting package needs no code. What each key means
 * is in {@code src/docs/ledger.md}.
 *
 * @param name      the file's name without {@code .yml}
 * @param byDate    entries in order of date instead of the journal's own
 * @param grouped   postings of an entry on one account and grid are one line
 */
record Template(String name, String extension, Charset charset, boolean byteOrderMark, char separator, Quoting quoting,
                String lineEnd, boolean header, TemplateLines lines, boolean byDate, boolean grouped,
                List<TemplateColumn> columns) implements LedgerFormat {

    @Override
    public String fileName(LedgerContext context) {
        return name + "." + extension;
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(charset);
        Writer writer = texts.writer(out);
        if (byteOrderMark) {
            writer.write('\uFEFF');
        }
        CsvFile file = new CsvFile(writer, separator, quoting, lineEnd);
        if (header) {
            writeHeader(texts, file);
        }
        if (byDate) {
            Chronological.forEach(entries, entry -> write(entry, texts, file));
        } else {
            for (JournalEntry entry : entries) {
                write(entry, texts, file);
            }
        }
        writer.flush();
    }

    private void writeHeader(Texts texts, CsvFile file) throws IOException {
        for (TemplateColumn column : columns) {
            file.number(texts.fit(column.name()));
        }
        file.end();
    }

    private void write(JournalEntry entry, Texts texts, CsvFile file) throws IOException {
        int number = 0;
        for (Posting posting : lines.of(entry, grouped)) {
            number++;
            TemplateLine line = new TemplateLine(entry, posting, number);
            for (TemplateColumn column : columns) {
                column.write(line, texts, file);
            }
            file.end();
        }
    }
}
