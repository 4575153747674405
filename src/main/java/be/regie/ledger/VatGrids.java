package be.regie.ledger;

import be.regie.money.Amount;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the month brings to each grid of the Belgian VAT return: {@code register/vat-grids.csv}. */
public final class VatGrids {

    private VatGrids() {
    }

    /** Amount of each grid that has one, in order of grid. The grids of credit notes are positive too, as on the return. */
    public static SortedMap<String, Amount> totals(Iterable<JournalEntry> entries) {
        SortedMap<String, Amount> totals = new TreeMap<>();
        for (JournalEntry entry : entries) {
            for (Posting posting : entry.postings()) {
                if (!posting.vatGrid().isEmpty()) {
                    totals.merge(posting.vatGrid(), posting.amount(), Amount::plus);
                }
            }
        }
        return totals;
    }

    /** Writes {@code grid;amount}. */
    public static void write(SortedMap<String, Amount> totals, Appendable out) throws IOException {
        CsvFile file = new CsvFile(out, ';');
        file.numbers("grid", "amount").end();
        for (Map.Entry<String, Amount> total : totals.entrySet()) {
            file.numbers(total.getKey(), total.getValue().toString()).end();
        }
    }
}
