package be.regie.report;

/**
 * The delay of taking in charge that was promised (R11).
 *
 * @param kind  of the contract on the day of the work, see {@link ContractKind}
 * @param value e.g. 15
 * @param unit  working-days or working-hours
 */
public record Delay(String kind, String value, String unit) implements Comparable<Delay> {

    @Override
    public int compareTo(Delay other) {
        int byKind = ContractKind.ORDER.compare(kind, other.kind);
        int byUnit = unit.compareTo(other.unit);
        return byKind != 0 ? byKind : byUnit != 0 ? byUnit
                : new java.math.BigDecimal(value).compareTo(new java.math.BigDecimal(other.value));
    }
}
