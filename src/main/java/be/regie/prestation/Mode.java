package be.regie.prestation;

/** Where the work of a prestation was done. */
public enum Mode {
    /** over the remote tool; needs its readiness and the accepted conditions (R3, R4) */
    REMOTE,
    /** at the customer's; one trip unless the row says otherwise */
    ONSITE,
    /** in the firm's own workshop */
    WORKSHOP
}
