package be.regie.report;

/**
 * Something that is not what it was.
 *
 * @param place   where it was found, e.g. {@code line}, {@code file}
 * @param subject a prestation, an invoice, a file
 * @param field   what of it
 * @param then    as issued or previewed, "" where it was not there
 * @param now     as it is or is computed now, "" where it is missing
 */
public record Difference(String place, String subject, String field, String then, String now) {

    private static final int WIDEST = 80;

    /** A value for a line that people read. */
    public static String shortened(String value) {
        return value.length() <= WIDEST ? value : value.substring(0, WIDEST) + "...";
    }
}
