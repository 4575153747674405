package be.regie.pricing;

import java.time.YearMonth;

/**
 * A contract's included time of one month (R9).
 *
 * @param month the month of the start of work, in the supplier's zone
 */
public record ContractMonth(String contractId, YearMonth month) {
}
