package be.regie.report;

import be.regie.money.Amount;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The figures of a month, or of one slice of it: those of slices add up to those of the month. Bounded by the number of
 * customers, not of prestations.
 *
 * @param customers    by customer id
 * @param contracts    by kind of contract, see {@link ContractKind}
 * @param days         by day of the month on which the work started; {@link #BEFORE} for earlier work
 * @param parts        by rule, see {@link NetPart}; a prestation counts under each rule that changed its net
 * @param late         prestations started in an earlier month
 * @param largest      invoices, the largest first
 * @param coefficients prestations, the highest coefficients first
 * @param lateWork     late prestations, the oldest first
 * @param taking       R11
 */
public record Figures(
        SortedMap<String, CustomerShare> customers,
        SortedMap<String, Share> contracts,
        SortedMap<Integer, Share> days,
        SortedMap<NetPart, Share> parts,
        Share late,
        List<LargeInvoice> largest,
        List<HighCoefficient> coefficients,
        List<LateWork> lateWork,
        Taking taking) {

    /** Key of {@link #days} for work of earlier months. */
    public static final int BEFORE = 0;

    static final int LARGEST = 500;
    static final int UNUSUAL = 10;

    public static final Figures NOTHING = new Figures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
            Share.NOTHING, List.of(), List.of(), List.of(), Taking.NOTHING);

    public Figures plus(Figures other) {
        return new Figures(merged(customers, other.customers, CustomerShare::plus),
                merged(contracts, other.contracts, Share::plus), merged(days, other.days, Share::plus),
                merged(parts, other.parts, Share::plus), late.plus(other.late),
                new Top<LargeInvoice>(LARGEST).addAll(largest).addAll(other.largest).kept(),
                new Top<HighCoefficient>(UNUSUAL).addAll(coefficients).addAll(other.coefficients).kept(),
                new Top<LateWork>(UNUSUAL).addAll(lateWork).addAll(other.lateWork).kept(), taking.plus(other.taking));
    }

    private static <K, V> SortedMap<K, V> merged(SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> plus) {
        SortedMap<K, V> sum = new TreeMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }

    public long prestations() {
        return contracts.values().stream().mapToLong(Share::prestations).sum();
    }

    public long invoices() {
        return customers.values().stream().mapToLong(CustomerShare::invoices).sum();
    }

    /** The net by customers; every other breakdown must come to the same, see {@link #nets}. */
    public Amount net() {
        return customers.values().stream().map(CustomerShare::net).reduce(Amount.ZERO, Amount::plus);
    }

    /** The net four times over: by customer, kind of contract, day and rule. */
    public List<Amount> nets() {
        return List.of(net(), sum(contracts.values()), sum(days.values()), sum(parts.values()));
    }

    private static Amount sum(Collection<Share> shares) {
        return shares.stream().map(Share::net).reduce(Amount.ZERO, Amount::plus);
    }
}
