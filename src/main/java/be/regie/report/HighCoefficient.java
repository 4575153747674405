package be.regie.report;

import be.regie.money.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A prestation in the list of the highest coefficients.
 *
 * @param invoice number, "" where all of it is covered
 * @param factors what each coefficient applies to and its value: {@code urgent 3}
 */
public record HighCoefficient(
        String prestationId, String customerId, String invoice, BigDecimal coefficient, List<String> factors, Amount net)
        implements Comparable<HighCoefficient> {

    private static final Comparator<HighCoefficient> HIGHEST_FIRST =
            Comparator.comparing(HighCoefficient::coefficient).reversed()
                    .thenComparing(Comparator.comparing(HighCoefficient::net).reversed())
                    .thenComparing(HighCoefficient::prestationId);

    @Override
    public int compareTo(HighCoefficient other) {
        return HIGHEST_FIRST.compare(this, other);
    }
}
