package be.regie.ledger.format;

import be.regie.party.Supplier;
import java.time.YearMonth;
import java.util.List;

/**
 * What a format may say beside the entries.
 *
 * @param period             the month of the journal
 * @param electronicInvoices the month's e-invoices in order of number, for {@code ubl-zip}; read one by one
 */
public record LedgerContext(Supplier supplier, YearMonth period, Iterable<XmlFile> electronicInvoices) {

    public LedgerContext(Supplier supplier, YearMonth period) {
        this(supplier, period, List.of());
    }
}
