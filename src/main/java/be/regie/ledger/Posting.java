package be.regie.ledger;

import be.regie.money.Amount;

/**
 * One side of a journal entry.
 *
 * @param account    general account, e.g. 400000
 * @param thirdParty the customer's name in the ledger, on the customers' account only, otherwise ""
 * @param debit      zero where credit is not; never negative
 * @param vatGrid    grid of the Belgian VAT return, or ""
 */
public record Posting(String account, String thirdParty, Amount debit, Amount credit, String vatGrid) {

    public Posting {
        if (debit.isNegative() || credit.isNegative() || !debit.isZero() && !credit.isZero()) {
            throw new IllegalArgumentException("A posting on account " + account + " has a debit of " + debit
                    + " and a credit of " + credit + ": one of them is zero and neither is negative");
        }
    }

    /** Debit - credit: positive on the debit side. */
    public Amount balance() {
        return debit.minus(credit);
    }

    /** Debit or credit, whichever it is. */
    public Amount amount() {
        return debit.plus(credit);
    }

    public PostingKind kind() {
        if (!thirdParty.isEmpty()) {
            return PostingKind.CUSTOMER;
        }
        return VatGrid.isTax(vatGrid) ? PostingKind.VAT : PostingKind.REVENUE;
    }
}
