package be.regie.report;

import be.regie.invoice.InvoiceTotals;
import be.regie.money.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** Every disagreement in words; empty when all adds up. */
    public List<String> disagreements() {
        List<String> found = new ArrayList<>();
        compare(found, "PDF files", listed.stream().filter(name -> name.endsWith(".pdf")).count(), "invoices", invoices.count());
        compare(found, "journal entries", entries, "invoices", invoices.count());
        compare(found, "lines of the register", registerLines, "lines in the books", bookLines);
        if (!receivable.equals(invoices.gross())) {
            found.add("the journal's receivables, " + receivable + ", are not the gross of the invoices, " + invoices.gross());
        }
        difference(found, "files that should be there and are not: ", listed, onDisk);
        difference(found, "files that are there and should not be: ", onDisk, listed);
        return found;
    }

    private static void compare(List<String> found, String one, long ofOne, String other, long ofOther) {
        if (ofOne != ofOther) {
            found.add(one + ", " + ofOne + ", are not the " + other + ", " + ofOther);
        }
    }

    private static void difference(List<String> found, String what, Collection<String> of, Collection<String> without) {
        TreeSet<String> rest = new TreeSet<>(of);
        rest.removeAll(new TreeSet<>(without));
        if (!rest.isEmpty()) {
            found.add(what + String.join(", ", rest.stream().limit(20).toList()));
        }
    }
}
