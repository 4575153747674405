package be.regie.pricing;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.money.Amount;
import be.regie.prestation.CodePoints;
import be.regie.prestation.Prestation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A prestation with its whole value, before the contract's included time (R9) is drawn: what can be said of it without
 * looking at any other prestation. The components are those of {@link TimeCharge}.
 *
 * @param day    the day of the work in the supplier's zone
 * @param travel in the order of {@link LineKind}; empty where there is none
 */
public record Valued(
        Prestation prestation,
        LocalDate day,
        Rule minimum,
        int billedMinutes,
        List<Rule> factors,
        BigDecimal coefficient,
        BigDecimal valuedMinutes,
        Rule hourlyRate,
        Optional<Contract> contract,
        boolean outOfHours,
        List<TravelCharge> travel) implements Valuation {

    /** Order in which included time is drawn and lines stand: start of work, then prestation id (R9). */
    public static final Comparator<Valued> ORDER_OF_WORK =
            Comparator.<Valued, Instant>comparing(valued -> valued.prestation().startedAt())
                    .thenComparing(valued -> valued.prestation().id(), CodePoints.ORDER);

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** Whose included time this prestation draws from, if its contract has any. */
    Optional<ContractMonth> includedIn() {
        return contract.filter(held -> held.includedMinutes().signum() > 0)
                .map(held -> new ContractMonth(held.contractId(), YearMonth.from(day)));
    }

    /** R10, the one rounding: (valued - covered) x hourly rate / 60, half up. */
    PricedPrestation covered(BigDecimal coveredMinutes) {
        Amount net = Amount.quotientHalfUp(
                valuedMinutes.subtract(coveredMinutes).multiply(hourlyRate.value()), MINUTES_PER_HOUR);
        TimeCharge time = new TimeCharge(prestation.minutes(), minimum, billedMinutes, factors, coefficient,
                valuedMinutes, coveredMinutes, hourlyRate, contract, outOfHours, net);
        return new PricedPrestation(prestation, time, travel);
    }
}
