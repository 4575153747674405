package be.regie.table;

import be.regie.text.Advice;

/**
 * Lines that make no row: broken quoting, another number of fields than the heading, bytes that are not UTF-8.
 *
 * @param text the lines, as far as they were kept: at most {@link Excerpt#LONG} characters
 */
public record MalformedRow(String file, long line, String text, Advice advice) implements TableRow {
}
