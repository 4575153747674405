package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contracts;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.Reference;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 31);

    private static Reference reference(Customer customer, String vatRate) {
        Rule vat = new Rule("vat", RuleKind.VAT, "STANDARD", new BigDecimal(vatRate), Optional.empty(), "%", LocalDate.of(2026, 1, 1),
                Optional.empty(), "");
        return Reference.of(Samples.supplier(), Map.of(customer.customerId(), customer), Set.of(), Contracts.of(List.of()),
                Conditions.of(List.of(vat)));
    }

    private static BillingGroup group(Customer customer, String purchaseOrder) {
        return new BillingGroup(1, 1, customer.customerId(), purchaseOrder, Samples.work(customer, purchaseOrder));
    }

    private static List<String> findings(BillingGroup group, Amount services, Reference reference) {
        PricedGroup booked = new PricedGroup(group.firstLine(), 1, group.lineCount(), 5, 0, group.customerId(), group.purchaseOrder(),
                false, services, group.travel());
        return DraftCheck.findings(group, booked, reference, 202610, ISSUED).stream().map(Words::toString).toList();
    }

    @Test
    void aSoundGroupMayBeIssued() {
        BillingGroup group = group(Samples.belgian(), "");

        assertThat(findings(group, group.services(), reference(Samples.belgian(), "21"))).isEmpty();
    }

    @Test
    void aCentOffAWrongRateAndAnotherPurchaseOrderAreNamedWithTheCustomer() {
        BillingGroup group = group(Samples.belgian(), "PO-7");

        assertThat(findings(group, group.services().plus(Amount.of("0.01")), reference(Samples.belgian(), "21")))
                .allSatisfy(finding -> assertThat(finding).startsWith("customer C001, purchase order 'PO-7': "))
                .anySatisfy(finding -> assertThat(finding).contains("services is " + group.services().plus(Amount.of("0.01"))
                        + " and should be " + group.services()));
        assertThat(findings(group, group.services(), reference(Samples.belgian(), "0")))
                .containsExactly("customer C001, purchase order 'PO-7': VAT category S needs a rate above 0");
    }
}
