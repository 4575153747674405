package be.regie.party;

/** How VAT is charged to a customer: the {@code vat_treatment} column. */
public enum VatTreatment {
    STANDARD(VatCategory.S),
    EU_REVERSE_CHARGE(VatCategory.AE),
    BE_REVERSE_CHARGE(VatCategory.AE),
    OUTSIDE_EU(VatCategory.G),
    /** a consumer: VAT as STANDARD, and no e-invoice */
    PRIVATE(VatCategory.S);

    private final VatCategory category;

    VatTreatment(VatCategory category) {
        this.category = category;
    }

    public VatCategory category() {
        return category;
    }

    /** Whether the invoice is also sent as a Peppol e-invoice: consumers are out of it. */
    public boolean hasElectronicInvoice() {
        return this != PRIVATE;
    }
}
