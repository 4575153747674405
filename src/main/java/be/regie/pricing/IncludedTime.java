package be.regie.pricing;

import be.regie.conditions.Contract;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The included time of contracts, in valued minutes, and what has been drawn from it (R9). What earlier runs drew stays
 * drawn, even by work that started later than what is priced now: an issued invoice never changes. Not thread-safe; one
 * per customer, or per slice of customers.
 */
public final class IncludedTime {

    private final Map<ContractMonth, BigDecimal> drawnBefore;
    private final SequencedMap<ContractMonth, BigDecimal> newlyDrawn = new LinkedHashMap<>();

    /** @param drawnBefore valued minutes covered by what is billed already and not credited */
    public IncludedTime(Map<ContractMonth, BigDecimal> drawnBefore) {
        this.drawnBefore = Map.copyOf(drawnBefore);
    }

    /** The prices of a customer's prestations, in order of start of work, then id, whatever order they come in. */
    public List<PricedPrestation> cover(Collection<Valued> ofCustomer) {
        return ofCustomer.stream().sorted(Valued.ORDER_OF_WORK).map(this::coverNext).toList();
    }

    /** The price of the next prestation of a customer, for callers that have them in order already. */
    public PricedPrestation coverNext(Valued valued) {
        Optional<ContractMonth> included = valued.includedIn();
        if (included.isEmpty()) {
            return valued.covered(BigDecimal.ZERO);
        }
        BigDecimal covered = valued.valuedMinutes().min(remaining(included.get(), valued.contract().orElseThrow()));
        if (covered.signum() > 0) {
            newlyDrawn.merge(included.get(), covered, BigDecimal::add);
        }
        return valued.covered(covered);
    }

    /** Valued minutes drawn since this was made, in the order of the first draws; nothing that is 0. */
    public SequencedMap<ContractMonth, BigDecimal> newlyDrawn() {
        return new LinkedHashMap<>(newlyDrawn);
    }

    private BigDecimal remaining(ContractMonth month, Contract contract) {
        return contract.includedMinutes()
                .subtract(drawnBefore.getOrDefault(month, BigDecimal.ZERO))
                .subtract(newlyDrawn.getOrDefault(month, BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
    }
}
