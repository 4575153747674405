package be.regie.invoice;

/**
 * How lines are identified: month, slice and place in the slice in one number, so that the order of identifiers is
 * the order of customers, purchase orders and lines, and the lines of an invoice are a range.
 */
public final class LineId {

    private static final long SLICE = 10_000_000L;
    private static final long MONTH = 1_000_000L * SLICE;

    private LineId() {
    }

    /**
     * @param month e.g. 202610
     * @param slice from 1, below 1,000,000
     * @param place from 0, below 10,000,000
     */
    public static long of(int month, int slice, int place) {
        if (slice < 1 || slice >= 1_000_000 || place < 0 || place >= SLICE) {
            throw new IllegalArgumentException("slice " + slice + ", place " + place + " are out of bounds");
        }
        return month * MONTH + slice * SLICE + place;
    }

    /** No line of a month has a lower one. */
    public static long first(int month) {
        return first(month, 1);
    }

    /** No line of a month has a higher one. */
    public static long last(int month) {
        return last(month, 999_999);
    }

    public static long first(int month, int slice) {
        return of(month, slice, 0);
    }

    public static long last(int month, int slice) {
        return of(month, slice, 9_999_999);
    }

    public static int month(long lineId) {
        return Math.toIntExact(lineId / MONTH);
    }

    public static int slice(long lineId) {
        return Math.toIntExact(lineId % MONTH / SLICE);
    }
}
