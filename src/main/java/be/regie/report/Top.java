package be.regie.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The first few of many in their natural order, which must be total so that the same are kept whatever order they come in. */
final class Top<T extends Comparable<T>> {

    private final int limit;
    private final List<T> kept = new ArrayList<>();

    Top(int limit) {
        this.limit = limit;
    }

    /** Whether a candidate can be kept at all, asked before it is made: nearly all of a million are not. */
    boolean mayKeep(Predicate<T> notBehind) {
        return kept.size() < limit || notBehind.test(kept.getLast());
    }

    void add(T candidate) {
        if (kept.size() == limit && candidate.compareTo(kept.getLast()) >= 0) {
            return;
        }
        int place = Collections.binarySearch(kept, candidate);
        kept.add(place < 0 ? -place - 1 : place, candidate);
        if (kept.size() > limit) {
            kept.removeLast();
        }
    }

    Top<T> addAll(Collection<T> candidates) {
        candidates.forEach(this::add);
        return this;
    }

    List<T> kept() {
        return List.copyOf(kept);
    }
}
