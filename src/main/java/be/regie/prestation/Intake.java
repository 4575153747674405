package be.regie.prestation;

import be.regie.prestation.Tally.Place;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int PAGE = 2_000;

    private final PrestationBooks books;
    private final ZoneId zone;
    private final int lastIssued;
    private final Function<Prestation, List<Problem>> check;
    private final Consumer<Reject> rejects;
    private final Tally tally = new Tally();
    private final BitSet seen = new BitSet();
    private final Set<String> refusedIds = new HashSet<>();
    private final KnownRows knownRows;
    private final PrestationCodec codec = new PrestationCodec();
    private final ContentHasher hasher = new ContentHasher();
    private final Consumer<Prestation> waiting;

    /**
     * @param lastIssued the last issued month as a number, 0 where none is
     * @param check      what stands against pricing a prestation; empty: it can be priced
     */
    public Intake(PrestationBooks books, ZoneId zone, int lastIssued, Function<Prestation, List<Problem>> check,
                  Consumer<Reject> rejects, Consumer<Prestation> waiting) {
        this.books = books;
        this.zone = zone;
        this.lastIssued = lastIssued;
        this.check = check;
        this.rejects = rejects;
        this.waiting = waiting;
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
            List<KnownPrestation> rows = books.unbilled(snapshot, after, lastIssued, PAGE);
            if (rows.isEmpty()) {
                return unseen;
            }
            rows.stream().filter(row -> !seen.get(Math.toIntExact(row.seq()))).forEach(row -> unseen.put(row.seq(), row));
            after = rows.getLast().seq();
        }
    }

    private void keep(KnownPrestation known, PrestationRow row) {
        tally.add(Place.KEPT);
        if (known.period() == KnownPrestation.WITHHELD) {
            rejects.accept(new Reject(row.file(), row.line(), known.id(), new Problem(RejectCode.MALFORMED_ROW, "", "",
                    "the newest row of this prestation was rejected, and now it is no longer in the archive",
                    "put the corrected row into the archive")));
            tally.add(Place.REJECTED);
        } else {
            place(row.prestation(), row.file(), row.line(), known.period());
        }
    }

    private void place(Prestation prestation, String file, long line, int period) {
        List<Problem> problems = check.apply(prestation);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> rejects.accept(new Reject(file, line, prestation.id(), problem)));
            tally.add(Place.REJECTED);
        } else if (period == KnownPrestation.WAITING) {
            waiting.accept(prestation);
            tally.add(Place.WAITING);
        } else {
            tally.add(Place.OPEN, period, 1);
        }
    }

    private int period(Prestation prestation) {
        return prestation.archivedAt().map(this::month).map(month -> Math.max(month, firstOpen()))
                .orElse(KnownPrestation.WAITING);
    }

    private int month(Instant instant) {
        return Months.number(YearMonth.from(instant.atZone(zone)));
    }

    private int firstOpen() {
        return lastIssued == 0 ? 0 : Months.next(lastIssued);
    }

    private boolean isBilled(KnownPrestation known) {
        return known.period() > 0 && known.period() <= lastIssued;
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
            row.rejects().forEach(rejects);
            tally.add(Place.REJECTED);
            String id = KnownRows.id(row);
            if (id.isEmpty()) {
                return;
            }
            refusedIds.add(id);
            KnownPrestation before = known.get(id);
            if (before != null && !isBilled(before) && !seen.get(Math.toIntExact(before.seq()))) {
                seen.set(Math.toIntExact(before.seq()));
                setPeriod(before, KnownPrestation.WITHHELD);
            }
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
                refuse(row, new Problem(RejectCode.DUPLICATE_ID, "prestation_id", row.prestation().id(),
                        "an earlier row of the archive has the same id and other content",
                        "give one of the two rows an id of its own, or remove the one that is wrong"));
            } else if (before == null) {
                add(row, encoded, hash, 0);
            } else {
                seen.set(Math.toIntExact(before.seq()));
                takeKnown(row, encoded, hash, before, same);
            }
        }

        private void takeKnown(PrestationRow row, byte[] encoded, byte[] hash, KnownPrestation before, boolean same) {
            if (isBilled(before)) {
                if (same) {
                    tally.add(Place.EARLIER);
                } else {
                    refuse(row, new Problem(RejectCode.CHANGED_AFTER_BILLING, "prestation_id", row.prestation().id(),
                            "the row was billed with other content; what was issued stays",
                            "put the billed content back, or correct the invoice, which 'explain " + row.prestation().id() + "' names, by a credit note"));
                }
            } else if (same) {
                int period = before.period() == KnownPrestation.WITHHELD ? period(row.prestation()) : before.period();
                setPeriod(before, period);
                place(row.prestation(), row.file(), row.line(), period);
            } else {
                replaced.add(before);
                add(row, encoded, hash, before.turn());
            }
        }

        private void add(PrestationRow row, byte[] encoded, byte[] hash, int turn) {
            int period = period(row.prestation());
            long seq = segment.append(row.file(), row.line(), encoded);
            KnownPrestation added = new KnownPrestation(seq, row.prestation().id(), hash, period, turn);
            inserts.add(added);
            customers.add(row.prestation().customerId());
            known.put(added.id(), added);
            seen.set(Math.toIntExact(seq));
            place(row.prestation(), row.file(), row.line(), period);
        }

        private void setPeriod(KnownPrestation before, int period) {
            if (before.period() != period) {
                periods.put(before.seq(), period);
                known.put(before.id(), new KnownPrestation(before.seq(), before.id(), before.hash(), period, before.turn()));
            }
        }

        private void refuse(PrestationRow row, Problem problem) {
            rejects.accept(new Reject(row.file(), row.line(), row.prestation().id(), problem));
            tally.add(Place.REJECTED);
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
