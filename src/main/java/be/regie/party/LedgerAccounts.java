package be.regie.party;

/**
 * General accounts and journals of the firm, from {@code supplier.yml}. Defaults are those of the Belgian chart.
 *
 * @param customers          400000
 * @param vatDue             451000
 * @param servicesBelgium    705000, for STANDARD, PRIVATE and BE_REVERSE_CHARGE
 * @param servicesEu         705100
 * @param servicesOutsideEu  705200
 * @param travel             705900
 * @param invoiceJournal     code of the sales journal, VEN
 * @param creditNoteJournal  code of the credit note journal, NCV
 */
public record LedgerAccounts(
        String customers,
        String vatDue,
        String servicesBelgium,
        String servicesEu,
        String servicesOutsideEu,
        String travel,
        String invoiceJournal,
        String creditNoteJournal) {

    public static final LedgerAccounts DEFAULTS =
            new LedgerAccounts("400000", "451000", "705000", "705100", "705200", "705900", "VEN", "NCV");

    /** The revenue account of time billed to a customer of this treatment. */
    public String services(VatTreatment treatment) {
        return switch (treatment) {
            case STANDARD, PRIVATE, BE_REVERSE_CHARGE -> servicesBelgium;
            case EU_REVERSE_CHARGE -> servicesEu;
            case OUTSIDE_EU -> servicesOutsideEu;
        };
    }
}
