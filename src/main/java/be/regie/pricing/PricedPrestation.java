package be.regie.pricing;

import be.regie.money.Amount;
import be.regie.prestation.Prestation;
import java.util.List;

/**
 * A prestation with its price and the whole derivation (R13).
 *
 * @param travel in the order of {@link LineKind}; empty where there is none
 */
public record PricedPrestation(Prestation prestation, TimeCharge time, List<TravelCharge> travel) {

    /** The invoice lines of this prestation: TIME, then travel. */
    public List<PricedLine> lines() {
        return PricedLine.of(this);
    }

    /**
     * Whether all of its value is included in a contract and nothing was travelled: accounted for, not invoiced. So is
     * a value of nothing under a contract (a coefficient of 0): nobody wants an invoice of 0.00 for it. Without a
     * contract there is nothing to be included in, and even nothing is a line of 0.00. A price of travel of 0 still is
     * travel.
     */
    public boolean isCovered() {
        return time.contract().isPresent() && time.quantity().signum() == 0 && travel.isEmpty();
    }

    public Amount net() {
        Amount net = time.net();
        for (TravelCharge charge : travel) {
            net = net.plus(charge.net());
        }
        return net;
    }
}
