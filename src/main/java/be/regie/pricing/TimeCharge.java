package be.regie.pricing;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the time of a prestation was priced, with all that led to it (R2 to R7, R9, R10, R13).
 *
 * @param realMinutes    the real duration
 * @param minimum        the rule of the minimum that was compared, 15 or 60 minutes
 * @param billedMinutes  max(real, minimum)
 * @param factors        each coefficient's rule in order: contract or no-contract, options, urgent, out-of-hours
 * @param coefficient    their product, exact
 * @param valuedMinutes  billed x coefficient, exact
 * @param coveredMinutes what the contract's included time covers, 0 to valued
 * @param hourlyRate     the rule of the rate on the day of the work
 * @param contract       the contract in force on the day of the work
 * @param outOfHours     whether the work counts as out of hours, said or derived
 * @param net            (valued - covered) x rate / 60, rounded once, half up
 */
public record TimeCharge(
        int realMinutes,
        Rule minimum,
        int billedMinutes,
        List<Rule> factors,
        BigDecimal coefficient,
        BigDecimal valuedMinutes,
        BigDecimal coveredMinutes,
        Rule hourlyRate,
        Optional<Contract> contract,
        boolean outOfHours,
        Amount net) {

    /** Minutes charged: valued - covered; the quantity of the TIME line. */
    public BigDecimal quantity() {
        return valuedMinutes.subtract(coveredMinutes);
    }
}
