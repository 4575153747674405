package be.regie.invoice;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contracts;
import be.regie.conditions.WorkingCalendar;
import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.party.VatCategory;
import be.regie.prestation.Prestation;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import be.regie.pricing.Pricing;
import be.regie.pricing.Refused;
import be.regie.pricing.Valuation;
import be.regie.text.Advice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a prestation is billed by, apart from its own row: who bills whom, under which contracts and conditions.
 *
 * @param customers by id
 * @param blocked   ids of customers whose own row or one of whose contracts is rejected: none of theirs is billed
 */
public record Reference(
        Supplier supplier, Map<String, Customer> customers, Set<String> blocked, Contracts contracts,
        Conditions conditions, WorkingCalendar calendar, Pricing pricing) {

    public static Reference of(Supplier supplier, Map<String, Customer> customers, Set<String> blocked,
                               Contracts contracts, Conditions conditions) {
        WorkingCalendar calendar = new WorkingCalendar(supplier.zone());
        return new Reference(supplier, customers, blocked, contracts, conditions, calendar,
                new Pricing(conditions, contracts, calendar));
    }

    /**
     * The value of a prestation to be invoiced on {@code issueDate}, or every problem that stands in its way: with its
     * customer, with the conditions, with the VAT rate.
     */
    public Valuation value(Prestation prestation, LocalDate issueDate) {
        Optional<Problem> withCustomer = customerProblem(prestation, issueDate);
        Valuation valuation = pricing.value(prestation);
        if (withCustomer.isEmpty()) {
            return valuation;
        }
        List<Problem> all = new ArrayList<>(List.of(withCustomer.get()));
        if (valuation instanceof Refused refused) {
            all.addAll(refused.problems());
        }
        return new Refused(all);
    }

    private Optional<Problem> customerProblem(Prestation prestation, LocalDate issueDate) {
        String id = prestation.customerId();
        if (blocked.contains(id)) {
            return Optional.of(new Problem(RejectCode.CUSTOMER_ROW_REJECTED, "customer_id", id, Advice.of("customer.rejected")));
        }
        Customer customer = customers.get(id);
        if (customer == null) {
            return Optional.of(new Problem(RejectCode.UNKNOWN_CUSTOMER, "customer_id", id, Advice.of("customer.unknown")));
        }
        if (customer.vatTreatment().category() == VatCategory.S && conditions.vatRate(issueDate).isEmpty()) {
            return Optional.of(new Problem(RejectCode.NO_RULE_IN_FORCE, "customer_id", id, Advice.of("vat.none", issueDate)));
        }
        return Optional.empty();
    }

    /** VAT in percent for a customer invoiced on a day: the standard rate for category S, otherwise 0. */
    public BigDecimal vatRate(Customer customer, LocalDate issueDate) {
        return switch (customer.vatTreatment().category()) {
            case S -> conditions.vatRate(issueDate).orElseThrow().value();
            case AE, G -> BigDecimal.ZERO;
        };
    }
}
