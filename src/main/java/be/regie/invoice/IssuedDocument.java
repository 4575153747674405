package be.regie.invoice;

import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.pricing.PricedLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that an invoice or credit note shows: what the PDF and the e-invoice are made from, and nothing else.
 *
 * @param lines             in order of start of work, prestation id and kind; line n of the register is {@code lines.get(n - 1)}
 * @param correctedOn       issue date of the corrected invoice, for a credit note
 * @param draft             a preview: marked on every page
 */
public record IssuedDocument(
        Invoice invoice,
        Supplier supplier,
        Customer customer,
        List<PricedLine> lines,
        Optional<LocalDate> correctedOn,
        boolean draft) {
}
