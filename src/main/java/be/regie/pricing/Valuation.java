package be.regie.pricing;

/** What valuing a prestation gave: its value, or everything that stands in the way of one. */
public sealed interface Valuation permits Valued, Refused {
}
