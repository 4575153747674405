package be.regie.pricing;

import be.regie.conditions.Rule;
import be.regie.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of an invoice: the time, the trips or the kilometres of a prestation.
 *
 * @param quantity  TIME: minutes charged; travel: trips or kilometres
 * @param unitPrice TIME: the hourly rate; travel: the price of one
 * @param trace     the rules in the order in which they applied, for the register: rule ids joined by {@code " > "}
 */
public record PricedLine(
        PricedPrestation priced, LineKind kind, BigDecimal quantity, BigDecimal unitPrice, Amount net, String trace) {

    static List<PricedLine> of(PricedPrestation priced) {
        List<PricedLine> lines = new ArrayList<>(3);
        TimeCharge time = priced.time();
        StringBuilder trace = new StringBuilder(80).append(time.minimum().id()).append(" > ").append(time.hourlyRate().id());
        for (Rule factor : time.factors()) {
            trace.append(" > ").append(factor.id());
        }
        lines.add(new PricedLine(priced, LineKind.TIME, time.quantity(), time.hourlyRate().value(), time.net(), trace.toString()));
        for (TravelCharge travel : priced.travel()) {
            lines.add(new PricedLine(priced, travel.kind(), travel.quantity(), travel.rule().value(), travel.net(),
                    travel.rule().id()));
        }
        return lines;
    }
}
