package be.regie.ledger;

import be.regie.money.Amount;

/**
 * One side of a journal entry.
 *
 * @param account    general account, e.g. 400000
 * @param thirdParty the customer's name in the ledger, on the customers' account only, otherwise ""
 * @param debit      zero where credit is not
 * @param vatGrid    grid of the Belgian VAT return, or ""
 */
public record Posting(String account, String thirdParty, Amount debit, Amount credit, String vatGrid) {
}
