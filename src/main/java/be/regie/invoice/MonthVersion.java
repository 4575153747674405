package be.regie.invoice;

/**
 * What a month was issued with.
 *
 * @param product      of Regie, for people
 * @param rules        {@link #RULES} at the time
 * @param layout       {@link #LAYOUT} at the time
 * @param firstCounter of the first invoice's number
 */
public record MonthVersion(String product, int rules, int layout, int firstCounter) {

    /**
     * How prices, VAT, numbers and entries are computed. Whoever changes what comes out for the same frozen input raises
     * it, and keeps the former way for the months issued by it.
     */
    public static final int RULES = 1;

    /** How documents, registers and ledger files look, byte by byte; the same holds for it. */
    public static final int LAYOUT = 1;

    /** Whether this version of Regie computes the month as the one that issued it did. */
    public boolean isKnown() {
        return rules >= 1 && rules <= RULES && layout >= 1 && layout <= LAYOUT;
    }
}
