package be.regie.conditions;

/**
 * Two versions of one thing that are in force on the same day, though only one may be.
 *
 * @param earlier the one in force first
 * @param later   the one that begins before {@code earlier} has ended
 */
public record Overlap<T extends Dated>(T earlier, T later) {
}
