package be.regie.report;

import be.regie.money.Amount;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that is not billed yet.
 *
 * @param prestations archived and not billed
 * @param net         what billing them today would come to; empty where there are too many to work it out each night
 */
public record OpenMonth(YearMonth month, long prestations, Optional<Amount> net) {
}
