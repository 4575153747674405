package be.regie.pricing;

/** Kind of an invoice line, in the order in which a prestation's lines stand. */
public enum LineKind {
    TIME, TRAVEL_TRIP, TRAVEL_KM
}
