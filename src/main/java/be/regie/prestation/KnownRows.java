package be.regie.prestation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the books know of the rows of a chunk. An archive that comes back in the order in which it was first taken in is
 * followed along the books' own order; only what stands elsewhere is looked up.
 */
final class KnownRows {

    private static final int PAGE = 2_000;

    private final PrestationBooks books;
    private final BitSet seen;
    private final boolean booksWereEmpty;
    private List<KnownPrestation> page = List.of();
    private int position;
    private long pageEnd;

    /** @param seen sequence numbers of rows that this intake has met; what was read of these ahead may be out of date */
    KnownRows(PrestationBooks books, BitSet seen) {
        this.books = books;
        this.seen = seen;
        this.booksWereEmpty = books.lastSeq() == 0;
    }

    /** By prestation id; what the books do not know is absent. */
    Map<String, KnownPrestation> of(List<Reading> rows) {
        Map<String, KnownPrestation> known = HashMap.newHashMap(rows.size());
        if (booksWereEmpty && seen.isEmpty()) {
            return known;
        }
        List<String> elsewhere = new ArrayList<>();
        for (Reading row : rows) {
            KnownPrestation next = peek();
            boolean isNext = next != null && next.id().equals(id(row));
            if (isNext) {
                position++;
            }
            if (isNext && !seen.get(Math.toIntExact(next.seq()))) {
                known.put(next.id(), next);
            } else {
                elsewhere.add(id(row));
            }
        }
        Map<String, KnownPrestation> found = books.find(elsewhere);
        if (!elsewhere.isEmpty() && id(rows.getLast()).equals(elsewhere.getLast())) {
            follow(found.get(elsewhere.getLast()));
        }
        known.putAll(found);
        return known;
    }

    /** "" where it cannot be read. */
    static String id(Reading row) {
        return switch (row) {
            case PrestationRow good -> good.prestation().id();
            case RefusedRow refused -> refused.rejects().getFirst().prestationId();
        };
    }

    private KnownPrestation peek() {
        if (position == page.size() && pageEnd >= 0) {
            page = books.after(pageEnd, PAGE);
            position = 0;
            pageEnd = page.isEmpty() ? -1 : page.getLast().seq();
        }
        return position < page.size() ? page.get(position) : null;
    }

    /** The archive has left the books' order: go on behind the row where it is now. */
    private void follow(KnownPrestation known) {
        if (known != null) {
            page = List.of();
            position = 0;
            pageEnd = known.seq();
        }
    }
}
