package be.regie.table;

/**
 * Lines that make no row: broken quoting, another number of fields than the heading, bytes that are not UTF-8.
 *
 * @param text    the lines, as far as they were kept: at most {@link Excerpt#LONG} characters
 * @param message what is wrong, in words
 * @param remedy  what to do about it, in words
 */
public record MalformedRow(String file, long line, String text, String message, String remedy) implements TableRow {
}
