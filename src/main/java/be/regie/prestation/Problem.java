package be.regie.prestation;

import be.regie.text.Advice;

/**
 * What is wrong with a row, and what to do: a line of {@code rejects.csv} before its place is known.
 *
 * @param code  the stable code
 * @param field the column, or "" where the row as a whole is wrong
 * @param value the value as it stands, or ""
 */
public record Problem(RejectCode code, String field, String value, Advice advice) {
}
