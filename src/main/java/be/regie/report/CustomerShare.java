package be.regie.report;

import be.regie.money.Amount;

/** A customer's part of a month. */
public record CustomerShare(long invoices, long prestations, Amount net) {

    CustomerShare plus(CustomerShare other) {
        return new CustomerShare(invoices + other.invoices, prestations + other.prestations, net.plus(other.net));
    }
}
