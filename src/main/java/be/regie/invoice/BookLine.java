package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import java.math.BigDecimal;

/**
 * An invoice line as the books keep it.
 *
 * @param turn how often the prestation had been released by credit notes
 */
public record BookLine(
        long lineId, String prestationId, LineKind kind, int turn, BigDecimal coveredMinutes, BigDecimal quantity,
        BigDecimal unitPrice, Amount net) {
}
