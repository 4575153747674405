package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.party.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The head of an issued invoice or credit note: a row of {@code register/invoices.csv}. Amounts of a credit note are
 * positive here and on its document; the register shows them negative, the journal swaps the sides.
 *
 * @param number           {@code 2026-000123}, {@code NC-2026-000001}, or {@code DRAFT-1}
 * @param period           the month in whose register it stands
 * @param dueDate          issue date plus the customer's payment days
 * @param vatRate          percent, e.g. 21, or 0
 * @param services         net of the TIME lines
 * @param travel           net of the travel lines
 * @param net              services + travel
 * @param vat              net x rate, half up, once
 * @param gross            net + vat
 * @param paymentReference the OGM as printed, {@code +++202/6000/12320+++}; "" on a credit note
 * @param corrects         number of the invoice that a credit note corrects, otherwise ""
 * @param reason           why a credit note was issued, otherwise ""
 */
public record Invoice(
        String number,
        DocumentKind kind,
        YearMonth period,
        LocalDate issueDate,
        LocalDate dueDate,
        String customerId,
        String purchaseOrder,
        VatTreatment vatTreatment,
        BigDecimal vatRate,
        Amount services,
        Amount travel,
        Amount net,
        Amount vat,
        Amount gross,
        String paymentReference,
        String corrects,
        String reason) {

    public boolean isCreditNote() {
        return kind == DocumentKind.CREDIT_NOTE;
    }
}
