package be.regie.pricing;

import be.regie.conditions.Rule;
import be.regie.money.Amount;
import java.math.BigDecimal;

/**
 * Trips or kilometres of a prestation, always billed in full (R8).
 *
 * @param kind     TRAVEL_TRIP or TRAVEL_KM
 * @param quantity trips or kilometres, above 0
 * @param rule     gives the price of one
 * @param net      quantity x price, half up to the cent
 */
public record TravelCharge(LineKind kind, BigDecimal quantity, Rule rule, Amount net) {
}
