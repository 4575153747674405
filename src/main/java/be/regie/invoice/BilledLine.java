package be.regie.invoice;

/**
 * That a prestation is billed, and on which TIME line.
 *
 * @param turn how often the prestation had been released by credit notes
 */
public record BilledLine(String prestationId, int turn, long lineId) {
}
