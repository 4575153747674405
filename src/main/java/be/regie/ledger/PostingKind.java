package be.regie.ledger;

/** What a posting stands for in an entry of the sales journal. */
public enum PostingKind {
    /** what the customer owes, on the customers' account */
    CUSTOMER,
    /** a net amount, on a revenue account */
    REVENUE,
    /** VAT due */
    VAT
}
