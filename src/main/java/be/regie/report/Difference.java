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

    /** A line for people. */
    public String inWords() {
        return place + " " + subject + ", " + field + ": then " + shown(then) + ", now " + shown(now);
    }

    private static String shown(String value) {
        String text = value.isEmpty() ? "nothing" : value;
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "...";
    }
}
