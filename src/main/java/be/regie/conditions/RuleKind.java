package be.regie.conditions;

/** The {@code rule} column of {@code conditions.csv}. */
public enum RuleKind {
    HOURLY_RATE("hourly-rate"),
    MINIMUM("minimum"),
    COEFFICIENT("coefficient"),
    SURCHARGE("surcharge"),
    TRAVEL_TRIP("travel-trip"),
    TRAVEL_KM("travel-km"),
    OPENING_HOURS("opening-hours"),
    TAKE_IN_CHARGE("take-in-charge"),
    VAT("vat");

    private final String label;

    RuleKind(String label) {
        this.label = label;
    }

    /** The word of the file, e.g. {@code hourly-rate}. */
    public String label() {
        return label;
    }
}
