package be.regie.table;

/** As much of a wrong value as a message can bear. */
public final class Excerpt {

    /** Longest value shown, in characters. */
    public static final int SHORT = 200;

    /** Longest text of a malformed row that is kept, in characters. */
    public static final int LONG = 2_000;

    private Excerpt() {
    }

    public static String of(String value) {
        return of(value, SHORT);
    }

    static String of(String value, int length) {
        if (value.length() <= length) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(length - 2)) ? length - 2 : length - 1;
        return value.substring(0, end) + "…";
    }
}
