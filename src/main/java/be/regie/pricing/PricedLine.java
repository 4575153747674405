package be.regie.pricing;

import be.regie.conditions.Rule;
import be.regie.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String trace = Stream.concat(Stream.of(time.minimum(), time.hourlyRate()), time.factors().stream())
                .map(Rule::id).collect(Collectors.joining(" > "));
        lines.add(new PricedLine(priced, LineKind.TIME, time.quantity(), time.hourlyRate().value(), time.net(), trace));
        for (TravelCharge travel : priced.travel()) {
            lines.add(new PricedLine(priced, travel.kind(), travel.quantity(), travel.rule().value(), travel.net(),
                    travel.rule().id()));
        }
        return lines;
    }
}
