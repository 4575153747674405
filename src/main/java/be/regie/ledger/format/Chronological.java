package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Entries in order of date for the formats that insist on it, without holding them: a month has few dates (the day of
 * billing and those of credit notes), so where the journal is not in that order it is read once for each.
 */
final class Chronological {

    /** Writes one entry. */
    interface Action {
        void accept(JournalEntry entry) throws IOException;
    }

    private Chronological() {
    }

    static void forEach(Iterable<JournalEntry> entries, Action action) throws IOException {
        SortedSet<LocalDate> dates = new TreeSet<>();
        boolean ordered = true;
        for (JournalEntry entry : entries) {
            ordered = ordered && (dates.isEmpty() || !entry.date().isBefore(dates.last()));
            dates.add(entry.date());
        }
        if (ordered) {
            for (JournalEntry entry : entries) {
                action.accept(entry);
            }
            return;
        }
        for (LocalDate date : dates) {
            onlyOf(date, entries, action);
        }
    }

    private static void onlyOf(LocalDate date, Iterable<JournalEntry> entries, Action action) throws IOException {
        for (JournalEntry entry : entries) {
            if (entry.date().equals(date)) {
                action.accept(entry);
            }
        }
    }
}
