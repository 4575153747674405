package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import java.io.IOException;
import java.io.OutputStream;

/** A layout in which a month's journal is handed to an accounting package. Without state: one object serves all. */
public interface LedgerFormat {

    /** As {@code supplier.yml} and {@code --format} name it. */
    String name();

    /** Name of the file within the month's {@code ledger/}. */
    String fileName(LedgerContext context);

    /**
     * Writes the file as a stream: memory does not grow with the entries.
     *
     * @param entries the month's journal in order of entry; may be iterated more than once, by formats that declare
     *                accounts first or need the order of dates
     * @param out     flushed, not closed
     */
    void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException;
}
