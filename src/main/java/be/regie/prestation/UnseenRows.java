package be.regie.prestation;

import be.regie.prestation.Tally.Place;
import be.regie.text.Advice;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the books hold unbilled and the archive no longer has: it is still to be billed, or told of.
 *
 * @param seen sequence numbers of the rows that the archive has
 */
record UnseenRows(PrestationBooks books, BitSet seen, Placing placing) {

    private static final int PAGE = 2_000;

    void keep(Function<BookedSnapshot, SnapshotReader> snapshots) {
        for (BookedSnapshot snapshot : books.openSnapshots()) {
            Map<Long, KnownPrestation> unseen = unseen(snapshot);
            if (!unseen.isEmpty()) {
                try (SnapshotReader rows = snapshots.apply(snapshot)) {
                    for (long seq = snapshot.firstSeq(); rows.hasNext(); seq++) {
                        PrestationRow row = rows.next();
                        Optional.ofNullable(unseen.get(seq)).ifPresent(known -> keep(known, row));
                    }
                }
            }
        }
    }

    private Map<Long, KnownPrestation> unseen(BookedSnapshot snapshot) {
        Map<Long, KnownPrestation> unseen = new LinkedHashMap<>();
        if (seen.nextClearBit(Math.toIntExact(snapshot.firstSeq())) > snapshot.lastSeq()) {
            return unseen;
        }
        long after = snapshot.firstSeq() - 1;
        while (true) {
            List<KnownPrestation> rows = books.unbilled(snapshot, after, placing.lastIssued(), PAGE);
            if (rows.isEmpty()) {
                return unseen;
            }
            rows.stream().filter(row -> !seen.get(Math.toIntExact(row.seq()))).forEach(row -> unseen.put(row.seq(), row));
            after = rows.getLast().seq();
        }
    }

    private void keep(KnownPrestation known, PrestationRow row) {
        placing.tally().add(Place.KEPT);
        if (known.period() == KnownPrestation.WITHHELD) {
            placing.reject(List.of(new Reject(row.file(), row.line(), known.id(), new Problem(RejectCode.MALFORMED_ROW, "", "",
                    Advice.of("row.gone")))));
        } else {
            placing.place(row.prestation(), row.file(), row.line(), known.period());
        }
    }
}
