package be.regie.ledger;

import be.regie.invoice.Invoice;
import java.math.BigDecimal;

/**
 * Grids of the Belgian periodic VAT return in which a sale stands. Base of an invoice: 01, 02, 03 by rate (6, 12, 21 %),
 * 45 co-contractor in Belgium, 44 services in the EU, 47 outside the EU; of a credit note: 48 EU, 49 all others. VAT: 54,
 * on a credit note 64.
 */
final class VatGrid {

    private static final BigDecimal REDUCED = BigDecimal.valueOf(6);
    private static final BigDecimal INTERMEDIATE = BigDecimal.valueOf(12);
    private static final String TAX = "54";
    private static final String TAX_CREDITED = "64";

    private VatGrid() {
    }

    /** Grid of the net amounts. */
    static String base(Invoice invoice) {
        if (invoice.isCreditNote()) {
            return switch (invoice.vatTreatment()) {
                case EU_REVERSE_CHARGE -> "48";
                case STANDARD, PRIVATE, BE_REVERSE_CHARGE, OUTSIDE_EU -> "49";
            };
        }
        return switch (invoice.vatTreatment()) {
            case STANDARD, PRIVATE -> ofRate(invoice.vatRate());
            case BE_REVERSE_CHARGE -> "45";
            case EU_REVERSE_CHARGE -> "44";
            case OUTSIDE_EU -> "47";
        };
    }

    /** Grid of the VAT. */
    static String tax(Invoice invoice) {
        return invoice.isCreditNote() ? TAX_CREDITED : TAX;
    }

    static boolean isTax(String grid) {
        return grid.equals(TAX) || grid.equals(TAX_CREDITED);
    }

    /** 03 is the standard rate's grid, so it also takes a standard rate that is one day no longer 21 %. */
    private static String ofRate(BigDecimal rate) {
        if (rate.signum() == 0) {
            return "00";
        }
        if (rate.compareTo(REDUCED) == 0) {
            return "01";
        }
        return rate.compareTo(INTERMEDIATE) == 0 ? "02" : "03";
    }
}
