package be.regie.pricing;

import static be.regie.conditions.Conditions.EVERYTHING;
import static be.regie.conditions.Conditions.NO_CONTRACT;
import static be.regie.conditions.Conditions.OUT_OF_HOURS;
import static be.regie.conditions.Conditions.URGENT;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.money.Amount;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one prestation gets its value: each rule looked up, each problem kept, all of them before giving up. */
final class Derivation {

    private final Conditions conditions;
    private final Prestation prestation;
    private final LocalDate day;
    private final Optional<Contract> contract;
    private final boolean outOfHours;
    private final Problems problems;

    Derivation(Conditions conditions, Prestation prestation, LocalDate day, Optional<Contract> contract,
            boolean outOfHours, Problems problems) {
        this.conditions = conditions;
        this.prestation = prestation;
        this.day = day;
        this.contract = contract;
        this.outOfHours = outOfHours;
        this.problems = problems;
    }

    Valuation result() {
        if (prestation.mode() == Mode.REMOTE) {
            problems.unlessAccepted();
        }
        Optional<Rule> minimum = minimum();
        Optional<Rule> hourlyRate = hourlyRate();
        List<Rule> factors = factors();
        List<TravelCharge> travel = travel();
        return problems.none()
                ? valued(minimum.orElseThrow(), hourlyRate.orElseThrow(), factors, travel)
                : new Refused(problems.all());
    }

    /** R2 and R10: max(real, minimum), then every coefficient; exact, nothing is rounded here. */
    private Valued valued(Rule minimum, Rule hourlyRate, List<Rule> factors, List<TravelCharge> travel) {
        int billedMinutes = Math.max(prestation.minutes(), minimum.value().intValueExact());
        BigDecimal coefficient = BigDecimal.ONE;
        for (Rule factor : factors) {
            coefficient = coefficient.multiply(factor.value());
        }
        return new Valued(prestation, day, minimum, billedMinutes, factors, coefficient,
                coefficient.multiply(BigDecimal.valueOf(billedMinutes)), hourlyRate, contract, outOfHours, travel);
    }

    /** R2, or R3 where the remote tool was missing; how ready it was means nothing for other work. */
    private Optional<Rule> minimum() {
        boolean toolMissing = prestation.mode() == Mode.REMOTE && !prestation.remoteToolReady();
        return problems.unlessInForce(
                conditions.minimum(toolMissing, day), RuleKind.MINIMUM, Conditions.minimumName(toolMissing));
    }

    private Optional<Rule> hourlyRate() {
        return problems.unlessInForce(
                conditions.hourlyRate(prestation.mode().name(), day), RuleKind.HOURLY_RATE, EVERYTHING);
    }

    /** R5, R6, R7 in the order that the trace names: contract or none, its options, urgent, out of hours. */
    private List<Rule> factors() {
        List<Rule> factors = new ArrayList<>(4);
        if (contract.isPresent()) {
            addContract(contract.get(), factors);
        } else {
            add(conditions.noContract(day), RuleKind.COEFFICIENT, NO_CONTRACT, factors);
        }
        if (prestation.urgent()) {
            add(conditions.urgent(day), RuleKind.SURCHARGE, URGENT, factors);
        }
        if (outOfHours) {
            add(conditions.outOfHours(day), RuleKind.SURCHARGE, OUT_OF_HOURS, factors);
        }
        return List.copyOf(factors);
    }

    private void addContract(Contract held, List<Rule> factors) {
        String level = held.level();
        problems.unlessKnown(conditions.contractLevel(level, day), held, Words.of("contract.level", level), Conditions.contract(level))
                .ifPresent(factors::add);
        for (String option : held.options()) {
            problems.unlessKnown(conditions.contractOption(option, day), held,
                            Words.of("contract.option", option), Conditions.option(option))
                    .ifPresent(factors::add);
        }
    }

    private void add(Optional<Rule> rule, RuleKind kind, String appliesTo, List<Rule> factors) {
        problems.unlessInForce(rule, kind, appliesTo).ifPresent(factors::add);
    }

    /** R8: trips and kilometres at their full price; a price is needed only where there is something to travel. */
    private List<TravelCharge> travel() {
        if (prestation.trips() == 0 && prestation.travelKm().signum() == 0) {
            return List.of();
        }
        Optional<String> level = contract.map(Contract::level);
        List<TravelCharge> travel = new ArrayList<>(2);
        if (prestation.trips() > 0) {
            problems.unlessInForce(conditions.travelTrip(level, day), RuleKind.TRAVEL_TRIP, EVERYTHING)
                    .map(rule -> charge(LineKind.TRAVEL_TRIP, BigDecimal.valueOf(prestation.trips()), rule))
                    .ifPresent(travel::add);
        }
        if (prestation.travelKm().signum() > 0) {
            problems.unlessInForce(conditions.travelKm(level, day), RuleKind.TRAVEL_KM, EVERYTHING)
                    .map(rule -> charge(LineKind.TRAVEL_KM, prestation.travelKm(), rule))
                    .ifPresent(travel::add);
        }
        return List.copyOf(travel);
    }

    /** Half up to the cent, each on its own line: 37.5 km at 0.45 are 16.875, so 16.88. */
    private static TravelCharge charge(LineKind kind, BigDecimal quantity, Rule rule) {
        return new TravelCharge(kind, quantity, rule, Amount.roundedHalfUp(quantity.multiply(rule.value())));
    }
}
