package be.regie.prestation;

/**
 * What is wrong with a row, and what to do: a line of {@code rejects.csv} before its place is known.
 *
 * @param code    the stable code
 * @param field   the column, or "" where the row as a whole is wrong
 * @param value   the value as it stands, or ""
 * @param message what is wrong, in words
 * @param remedy  what to do about it, in words
 */
public record Problem(RejectCode code, String field, String value, String message, String remedy) {
}
