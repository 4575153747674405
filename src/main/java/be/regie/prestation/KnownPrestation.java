package be.regie.prestation;

/**
 * What the books know of a prestation.
 *
 * @param seq    its place in the snapshots
 * @param hash   SHA-256 of its newest content
 * @param period the month it is to be billed in or was billed in, as a number; 0: waits for its archiving;
 *               -1: its newest row is rejected
 * @param turn   how often a credit note has released it
 */
public record KnownPrestation(long seq, String id, byte[] hash, int period, int turn) {

    public static final int WAITING = 0;
    public static final int WITHHELD = -1;
}
