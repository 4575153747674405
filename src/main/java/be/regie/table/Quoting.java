package be.regie.table;

/** Which fields of a CSV file stand between quotes. */
public enum Quoting {
    /** none: separators and line breaks inside a field become spaces */
    NEVER,
    /** those that need it (RFC 4180): with a separator, a quote or a line break inside */
    WHERE_NEEDED,
    /** all texts, and numbers that need it */
    TEXTS,
    /** all */
    ALWAYS
}
