package be.regie.report;

import be.regie.money.Amount;

/** What falls under one heading: how many prestations, and their net. */
public record Share(long prestations, Amount net) {

    public static final Share NOTHING = new Share(0, Amount.ZERO);

    public Share plus(Share other) {
        return new Share(prestations + other.prestations, net.plus(other.net));
    }
}
