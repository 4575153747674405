package be.regie.prestation;

import be.regie.prestation.Tally.Place;
import be.regie.text.Advice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Decides for each row of the archive what it is to the books: new, the same again, corrected, changed after billing
 * or refused ("The same row again" of the interface), and counts it in exactly one place.
 *
 * <p>Works on chunks, so that the books are asked once for a thousand rows. An archive that comes back in the order in
 * which it was first taken in is compared along the books' own order, without looking rows up one by one.
 */
public final class Intake {

    private final PrestationBooks books;
    private final Placing placing;
    private final Tally tally;
    private final BitSet seen = new BitSet();
    private final Set<String> refusedIds = new HashSet<>();
    private final KnownRows knownRows;
    private final PrestationCodec codec = new PrestationCodec();
    private final ContentHasher hasher = new ContentHasher();

    /**
     * @param lastIssued the last issued month as a number, 0 where none is
     * @param check      what stands against pricing a prestation; empty: it can be priced
     */
    public Intake(PrestationBooks books, ZoneId zone, int lastIssued, Function<Prestation, List<Problem>> check,
                  Consumer<Reject> rejects, Consumer<Prestation> waiting) {
        this.books = books;
        this.placing = new Placing(zone, lastIssued, check, rejects, waiting);
        this.tally = placing.tally();
        this.knownRows = new KnownRows(books, seen);
    }

    public Tally tally() {
        return tally;
    }

    /** Takes in a chunk of rows; new content goes to {@code segment}. */
    public void take(List<Reading> rows, SnapshotSegment segment) {
        Chunk chunk = new Chunk(segment, knownRows.of(rows));
        rows.forEach(chunk::take);
        chunk.write();
    }

    /**
     * Checks what the books hold unbilled and the archive no longer has: it is still to be billed, or told of.
     *
     * @param snapshots opens a snapshot for reading
     */
    public void keepUnseen(Function<BookedSnapshot, SnapshotReader> snapshots) {
        new UnseenRows(books, seen, placing).keep(snapshots);
    }

    /** The rows of one chunk and what the books are to be told of them. */
    private final class Chunk {

        private final SnapshotSegment segment;
        private final Map<String, KnownPrestation> known;
        private final List<KnownPrestation> inserts = new ArrayList<>();
        private final List<String> customers = new ArrayList<>();
        private final List<KnownPrestation> replaced = new ArrayList<>();
        private final Map<Long, Integer> periods = new LinkedHashMap<>();

        Chunk(SnapshotSegment segment, Map<String, KnownPrestation> known) {
            this.segment = segment;
            this.known = known;
        }

        void take(Reading row) {
            tally.add(Place.READ);
            switch (row) {
                case RefusedRow refused -> refuse(refused);
                case PrestationRow good -> take(good);
            }
        }

        private void refuse(RefusedRow row) {
            String id = KnownRows.id(row);
            KnownPrestation before = id.isEmpty() ? null : known.get(id);
            boolean again = before != null && seen.get(Math.toIntExact(before.seq()));
            List<Problem> further = new ArrayList<>();
            if (again) {
                further.add(twice(id));
            } else if (before != null && placing.isBilled(before)) {
                further.add(billed(id));
            }
            placing.reject(row, further);
            if (!id.isEmpty()) {
                refusedIds.add(id);
            }
            if (before != null && !again && !placing.isBilled(before)) {
                seen.set(Math.toIntExact(before.seq()));
                setPeriod(before, KnownPrestation.WITHHELD);
            }
        }

        private static Problem twice(String id) {
            return new Problem(RejectCode.DUPLICATE_ID, "prestation_id", id, Advice.of("row.twice"));
        }

        private static Problem billed(String id) {
            return new Problem(RejectCode.CHANGED_AFTER_BILLING, "prestation_id", id, Advice.of("row.billed", id));
        }

        private void take(PrestationRow row) {
            byte[] encoded = codec.encode(row.prestation());
            byte[] hash = hasher.hash(encoded).bytes();
            KnownPrestation before = known.get(row.prestation().id());
            boolean again = before != null && seen.get(Math.toIntExact(before.seq()));
            boolean same = before != null && Arrays.equals(before.hash(), hash);
            if (again && same) {
                tally.add(Place.REPEATED);
            } else if (again || refusedIds.contains(row.prestation().id())) {
                refuse(row, twice(row.prestation().id()));
            } else if (before == null) {
                add(row, encoded, hash, 0);
            } else {
                seen.set(Math.toIntExact(before.seq()));
                takeKnown(row, encoded, hash, before, same);
            }
        }

        private void takeKnown(PrestationRow row, byte[] encoded, byte[] hash, KnownPrestation before, boolean same) {
            if (placing.isBilled(before)) {
                if (same) {
                    tally.add(Place.EARLIER);
                } else {
                    refuse(row, billed(row.prestation().id()));
                }
            } else if (same) {
                int period = before.period() == KnownPrestation.WITHHELD ? placing.period(row.prestation()) : before.period();
                setPeriod(before, period);
                placing.place(row.prestation(), row.file(), row.line(), period);
            } else {
                replaced.add(before);
                add(row, encoded, hash, before.turn());
            }
        }

        private void add(PrestationRow row, byte[] encoded, byte[] hash, int turn) {
            int period = placing.period(row.prestation());
            long seq = segment.append(row.file(), row.line(), encoded);
            KnownPrestation added = new KnownPrestation(seq, row.prestation().id(), hash, period, turn);
            inserts.add(added);
            customers.add(row.prestation().customerId());
            known.put(added.id(), added);
            seen.set(Math.toIntExact(seq));
            placing.place(row.prestation(), row.file(), row.line(), period);
        }

        private void setPeriod(KnownPrestation before, int period) {
            if (before.period() != period) {
                periods.put(before.seq(), period);
                known.put(before.id(), new KnownPrestation(before.seq(), before.id(), before.hash(), period, before.turn()));
            }
        }

        private void refuse(PrestationRow row, Problem problem) {
            placing.reject(List.of(new Reject(row.file(), row.line(), row.prestation().id(), problem)));
        }

        private void write() {
            if (!replaced.isEmpty()) {
                books.replace(replaced);
            }
            if (!inserts.isEmpty()) {
                books.insert(inserts, customers);
            }
            if (!periods.isEmpty()) {
                books.setPeriods(periods);
            }
        }
    }
}
