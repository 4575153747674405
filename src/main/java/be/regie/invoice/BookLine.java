package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import java.math.BigDecimal;

/**
 * An invoice line as the books keep it.
 *
 * @param turn how often the prestation had been released by credit notes
 */
public record BookLine(
        long lineId, String prestationId, LineKind kind, int turn, BigDecimal coveredMinutes, BigDecimal quantity,
        BigDecimal unitPrice, Amount net) {

    public static BookLine of(long lineId, PricedLine line, int turn) {
        BigDecimal covered = line.kind() == LineKind.TIME ? line.priced().time().coveredMinutes() : BigDecimal.ZERO;
        return new BookLine(lineId, line.priced().prestation().id(), line.kind(), turn, covered, line.quantity(),
                line.unitPrice(), line.net());
    }
}
