package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Entries in order of date for the formats that insist on it, without holding them: a month has few dates (the day of
 * billing and those of credit notes), so where the journal is not in that order it is read once for each.
 */
final class Chronological {

    private Chronological() {
    }

    static void forEach(Iterable<JournalEntry> entries, Consumer<JournalEntry> action) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        boolean ordered = true;
        for (JournalEntry entry : entries) {
            ordered = ordered && (dates.isEmpty() || !entry.date().isBefore(dates.last()));
            dates.add(entry.date());
        }
        if (ordered) {
            entries.forEach(action);
            return;
        }
        for (LocalDate date : dates) {
            for (JournalEntry entry : entries) {
                if (entry.date().equals(date)) {
                    action.accept(entry);
                }
            }
        }
    }
}
