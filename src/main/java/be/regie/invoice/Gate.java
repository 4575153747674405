package be.regie.invoice;

import be.regie.prestation.Tally;
import be.regie.prestation.Tally.Place;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gate before numbering: every row of the archive in exactly one place, and what was priced is what was taken in.
 * Counts that were made apart (by intake, by freezing, by the database over groups, by the database over lines) are
 * held against each other.
 *
 * @param month      to be issued, as a number
 * @param lastIssued the month issued before it, 0 for none
 * @param tally      of the last intake
 * @param frozen     rows frozen for the month
 * @param unpriced   rows of these that could not be priced
 * @param totals     what is priced
 */
public record Gate(int month, int lastIssued, Tally tally, long frozen, long unpriced, PricedTotals totals) {

    /** Every disagreement in words; empty when all adds up. */
    public List<Words> disagreements() {
        List<Words> found = new ArrayList<>();
        long placed = tally.of(Place.REJECTED) + tally.of(Place.REPEATED) + tally.of(Place.WAITING)
                + tally.of(Place.EARLIER) + tally.of(Place.OPEN);
        compare(found, Words.of("gate.rows-kept"), tally.of(Place.READ) + tally.of(Place.KEPT), Words.of("gate.rows-placed"), placed);
        compare(found, Words.of("gate.rows-to-bill"), tally.open(Math.max(lastIssued + 1, 1), month),
                Words.of("gate.priced"), totals.prestations());
        compare(found, Words.of("gate.rows-frozen"), frozen, Words.of("gate.priced-or-refused"), totals.prestations() + unpriced);
        compare(found, Words.of("gate.grouped"), totals.prestations(), Words.of("gate.time-lines"), totals.timeLines());
        compare(found, Words.of("gate.group-lines"), totals.groupLines(), Words.of("gate.lines"), totals.lines());
        if (!totals.groupNet().equals(totals.lineNet())) {
            found.add(Words.of("gate.amounts", Words.of("gate.group-net"), totals.groupNet(), Words.of("gate.line-net"), totals.lineNet()));
        }
        return found;
    }

    private static void compare(List<Words> found, Words one, long ofOne, Words other, long ofOther) {
        if (ofOne != ofOther) {
            found.add(Words.of("gate.counts", one, ofOne, other, ofOther));
        }
    }

    /** Where every row ended, as the month's report tells it: the same whether the month was billed alone or with others. */
    public Map<String, Long> places() {
        Map<String, Long> places = new TreeMap<>(totals.places());
        places.put("READ", tally.of(Place.READ));
        places.put("KEPT", tally.of(Place.KEPT));
        places.put("EARLIER", tally.of(Place.EARLIER) + tally.open(0, lastIssued));
        places.put("OPEN", tally.open(month + 1, Integer.MAX_VALUE));
        places.put("WAITING", tally.of(Place.WAITING));
        places.put("REPEATED", tally.of(Place.REPEATED));
        places.put("REJECTED", tally.of(Place.REJECTED));
        return places;
    }
}
