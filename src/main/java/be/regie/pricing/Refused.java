package be.regie.pricing;

import be.regie.prestation.Problem;
import java.util.List;

/** A prestation that cannot be priced as it stands, with every problem found, at least one. */
public record Refused(List<Problem> problems) implements Valuation {
}
