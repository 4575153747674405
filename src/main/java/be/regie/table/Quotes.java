package be.regie.table;

/** Whether a line, by RFC 4180, ends outside of quotes. */
enum Quotes {
    /** every quoted field is closed */
    CLOSED,
    /** a quoted field goes on in the next line */
    OPEN,
    /** a quote stands where none may stand */
    BROKEN;

    private static final char QUOTE = '"';

    /** @param open whether the line starts inside of a quoted field */
    static Quotes of(String line, char separator, boolean open) {
        int position = 0;
        boolean inside = open;
        while (true) {
            if (inside) {
                position = line.indexOf(QUOTE, position) + 1;
                if (position == 0) {
                    return OPEN;
                }
                if (position == line.length()) {
                    return CLOSED;
                }
                char next = line.charAt(position++);
                inside = next == QUOTE;
                if (!inside && next != separator) {
                    return BROKEN;
                }
            } else if (position < line.length() && line.charAt(position) == QUOTE) {
                inside = true;
                position++;
            } else {
                int end = line.indexOf(separator, position);
                int quote = line.indexOf(QUOTE, position);
                if (quote >= 0 && (end < 0 || quote < end)) {
                    return BROKEN;
                }
                if (end < 0 || quote < 0) {
                    return CLOSED;
                }
                position = end + 1;
            }
        }
    }
}
