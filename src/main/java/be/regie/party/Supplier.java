package be.regie.party;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The firm that bills, from {@code supplier.yml}.
 *
 * @param legalForm        e.g. SRL
 * @param enterpriseNumber ten digits
 * @param vatNumber        e.g. BE0123456749
 * @param court            of the register of legal persons (RPM), e.g. Liège, division Namur
 * @param iban             without spaces
 * @param zone             in which days, months and opening hours are meant
 * @param logo             bytes of a PNG or JPEG, checked at start
 * @param accentColor      of documents and pages, 0xRRGGBB
 * @param footer           free text at the foot of documents
 * @param conditionsText   payment conditions printed on documents
 * @param annex            whether documents carry the annex of prestations in detail
 * @param invoiceSeries    text before the year in an invoice number, ""
 * @param creditNoteSeries text before the year in a credit note number, {@code NC-}
 * @param ledgerFormats    names of the ledger formats written at billing beside journal.csv
 * @param pages            language of the firm's own pages, and what it claims there
 */
public record Supplier(
        String name,
        String legalForm,
        Address address,
        String enterpriseNumber,
        String vatNumber,
        OwnText court,
        String iban,
        String bic,
        String email,
        String phone,
        ZoneId zone,
        Optional<Logo> logo,
        int accentColor,
        OwnText footer,
        OwnText conditionsText,
        boolean annex,
        String invoiceSeries,
        String creditNoteSeries,
        LedgerAccounts accounts,
        List<String> ledgerFormats,
        PageSettings pages) {

    /** Name with its legal form, as the law wants it on documents. */
    public String legalName() {
        return legalForm.isEmpty() ? name : name + " " + legalForm;
    }
}
