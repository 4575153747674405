package be.regie.report;

import be.regie.invoice.InvoiceTotals;
import be.regie.money.Amount;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The check at the end, before a month appears: its files are its invoices and nothing else, and lines, invoices and
 * journal come to the same.
 *
 * @param invoices      of the month in the books, credit notes apart
 * @param bookLines     lines of these invoices in the books, and those that the register's credit notes credit
 * @param registerLines lines of {@code register/lines.csv}, without its heading
 * @param entries       journal entries of these invoices
 * @param receivable    sum of what customers owe by these entries
 * @param listed        files that the steps say they wrote
 * @param onDisk        files that are there
 */
public record EndCheck(InvoiceTotals invoices, long bookLines, long registerLines, long entries, Amount receivable,
                       Collection<String> listed, Collection<String> onDisk) {

    private static final int NAMED = 20;

    /** Every disagreement in words; empty when all adds up. */
    public List<Words> disagreements() {
        List<Words> found = new ArrayList<>();
        compare(found, Words.of("gate.pdf-files"), listed.stream().filter(name -> name.endsWith(".pdf")).count(),
                Words.of("gate.invoices"), invoices.count());
        compare(found, Words.of("gate.entries"), entries, Words.of("gate.invoices"), invoices.count());
        compare(found, Words.of("gate.register-lines"), registerLines, Words.of("gate.book-lines"), bookLines);
        if (!receivable.equals(invoices.gross())) {
            found.add(Words.of("gate.receivable", receivable, invoices.gross()));
        }
        without(listed, onDisk).map(names -> Words.of("gate.files-missing", names)).ifPresent(found::add);
        without(onDisk, listed).map(names -> Words.of("gate.files-besides", names)).ifPresent(found::add);
        return found;
    }

    private static void compare(List<Words> found, Words one, long ofOne, Words other, long ofOther) {
        if (ofOne != ofOther) {
            found.add(Words.of("gate.counts", one, ofOne, other, ofOther));
        }
    }

    /** The first names that the others do not have, if any. */
    private static Optional<String> without(Collection<String> names, Collection<String> others) {
        TreeSet<String> rest = new TreeSet<>(names);
        rest.removeAll(new TreeSet<>(others));
        return rest.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rest.stream().limit(NAMED).toList()));
    }
}
