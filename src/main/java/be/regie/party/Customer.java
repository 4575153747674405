package be.regie.party;

import be.regie.text.Language;

/**
 * A row of {@code customers.csv}. Texts are never null.
 *
 * @param enterpriseNumber ten digits for Belgian enterprises, or ""
 * @param vatNumber        with its country prefix and no punctuation, e.g. BE0403170701, or ""
 * @param paymentDays      days from issue to due date, 0 to 365
 * @param buyerReference   what the customer wants to find on the invoice, or ""
 * @param ledgerAccount    the customer's own account in the ledger (third party), or "" for the customer id
 */
public record Customer(
        String customerId,
        String name,
        Address address,
        String enterpriseNumber,
        String vatNumber,
        VatTreatment vatTreatment,
        Language language,
        String email,
        int paymentDays,
        String buyerReference,
        String ledgerAccount) {

    /** The name of the customer in the ledger's third-party column. */
    public String thirdParty() {
        return ledgerAccount.isEmpty() ? customerId : ledgerAccount;
    }
}
