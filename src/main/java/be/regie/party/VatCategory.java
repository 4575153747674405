package be.regie.party;

/** VAT category code of EN 16931 (UNCL 5305). */
public enum VatCategory {
    /** standard rate */
    S,
    /** reverse charge */
    AE,
    /** outside the EU */
    G
}
