package be.regie.document.einvoice;

import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a valid e-invoice can be made for a customer at all: asked when its row comes in, so that a missing number is
 * named that night and not on the day of billing. A consumer gets no e-invoice, and so has no problem here.
 */
public final class CustomerCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** By prefix of the VAT number: Greece is EL. */
    private static final Set<String> OTHER_EU_COUNTRIES = Set.of("AT", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES",
            "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final Customer customer;
    private final List<Problem> problems = new ArrayList<>();

    private CustomerCheck(Customer customer) {
        this.customer = customer;
    }

    /** @return what stands in the way, empty if nothing does */
    public static List<Problem> problems(Customer customer) {
        return customer.vatTreatment().hasElectronicInvoice() ? new CustomerCheck(customer).find() : List.of();
    }

    private List<Problem> find() {
        needed("customer_id", customer.customerId());
        needed("name", customer.name());
        country();
        enterpriseNumber();
        vatNumber();
        if (problems.isEmpty() && ElectronicAddress.of(customer).isEmpty()) {
            noAddress();
        }
        return problems;
    }

    private void needed(String field, String value) {
        if (Xml.clean(value).isEmpty()) {
            missing(field, Advice.of("e-invoice.needs", field));
        }
    }

    private void country() {
        String country = customer.address().country();
        if (country.isBlank()) {
            missing("country", Advice.of("e-invoice.country"));
        } else if (!COUNTRIES.contains(country)) {
            problems.add(new Problem(RejectCode.BAD_VALUE, "country", country, Advice.of("e-invoice.country-code")));
        }
    }

    private void enterpriseNumber() {
        String number = customer.enterpriseNumber();
        boolean address = number.contains(":");
        if (address && ElectronicAddress.of(customer).isEmpty()) {
            invalid("enterprise_number", number, Advice.of("e-invoice.address"));
        } else if (!address && !number.isEmpty() && isBelgian() && !Identifiers.isEnterpriseNumber(number)) {
            invalid("enterprise_number", number, Advice.of("e-invoice.enterprise-number"));
        }
    }

    private boolean isBelgian() {
        return customer.address().country().equals("BE");
    }

    private void vatNumber() {
        String number = customer.vatNumber();
        VatTreatment treatment = customer.vatTreatment();
        if (number.isEmpty()) {
            if (needsVatNumber(treatment)) {
                missing("vat_number", Advice.of("e-invoice.reverse-charge"));
            }
        } else if (!Identifiers.isVatNumber(number)) {
            invalid("vat_number", number, Advice.of("e-invoice.vat-number"));
        } else if (!fits(treatment, number.substring(0, 2))) {
            invalid("vat_number", number, Advice.of("e-invoice.vat-country", treatment));
        }
    }

    private static boolean needsVatNumber(VatTreatment treatment) {
        return switch (treatment) {
            case EU_REVERSE_CHARGE, BE_REVERSE_CHARGE -> true;
            case STANDARD, OUTSIDE_EU, PRIVATE -> false;
        };
    }

    private static boolean fits(VatTreatment treatment, String prefix) {
        return switch (treatment) {
            case EU_REVERSE_CHARGE -> OTHER_EU_COUNTRIES.contains(prefix);
            case BE_REVERSE_CHARGE -> prefix.equals("BE");
            case OUTSIDE_EU -> !prefix.equals("BE") && !OTHER_EU_COUNTRIES.contains(prefix);
            case STANDARD, PRIVATE -> true;
        };
    }

    private void noAddress() {
        Words message = Words.of("e-invoice.no-address");
        if (isBelgian()) {
            missing("enterprise_number", new Advice(message, Words.of("e-invoice.give-enterprise-number")));
        } else if (customer.vatNumber().isEmpty()) {
            missing("vat_number", new Advice(message, Words.of("e-invoice.give-vat-number")));
        } else {
            invalid("vat_number", customer.vatNumber(), new Advice(message, Words.of("e-invoice.give-address")));
        }
    }

    private void missing(String field, Advice advice) {
        problems.add(new Problem(RejectCode.MISSING_VALUE, field, "", advice));
    }

    private void invalid(String field, String value, Advice advice) {
        problems.add(new Problem(RejectCode.INVALID_IDENTIFIER, field, value, advice));
    }
}
