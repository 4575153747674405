package be.regie.document.einvoice;

import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
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
            missing(field, "An e-invoice needs this.", "Fill in " + field + ".");
        }
    }

    private void country() {
        String country = customer.address().country();
        if (country.isBlank()) {
            missing("country", "An e-invoice needs the country of the customer.", "Write its two letters, e.g. BE.");
        } else if (!COUNTRIES.contains(country)) {
            problems.add(new Problem(RejectCode.BAD_VALUE, "country", country, "This is no country code of ISO 3166.",
                    "Write two capital letters, e.g. BE or FR."));
        }
    }

    private void enterpriseNumber() {
        String number = customer.enterpriseNumber();
        boolean address = number.contains(":");
        if (address && ElectronicAddress.of(customer).isEmpty()) {
            invalid("enterprise_number", number, "This is no electronic address that can be used.",
                    "Write 0060:D-U-N-S number, 0088:GLN or 0199:LEI, or leave it to the VAT number.");
        } else if (!address && !number.isEmpty() && isBelgian() && !Identifiers.isEnterpriseNumber(number)) {
            invalid("enterprise_number", number, "This is no Belgian enterprise number: its check digits are wrong.",
                    "Write its ten digits as the Crossroads Bank for Enterprises has them, e.g. 0403170701.");
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
                missing("vat_number", "Reverse charge needs the customer's VAT number.",
                        "Write its VAT number, or another vat_treatment.");
            }
        } else if (!Identifiers.isVatNumber(number)) {
            invalid("vat_number", number, "This is no VAT number.",
                    "Write it with its country prefix and without spaces or dots, e.g. BE0403170701.");
        } else if (!fits(treatment, number.substring(0, 2))) {
            invalid("vat_number", number, "The country of this VAT number does not fit " + treatment + ".",
                    "Correct the VAT number or the vat_treatment.");
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
        String message = "No electronic address follows from this row, and an e-invoice needs one.";
        if (isBelgian()) {
            missing("enterprise_number", message, "Write the customer's enterprise number; for a consumer, vat_treatment PRIVATE.");
        } else if (customer.vatNumber().isEmpty()) {
            missing("vat_number", message, "Write the customer's VAT number, or in enterprise_number its electronic "
                    + "address as 0060:D-U-N-S number, 0088:GLN or 0199:LEI; for a consumer, vat_treatment PRIVATE.");
        } else {
            invalid("vat_number", customer.vatNumber(), message, "Correct it if it is wrong; else write in "
                    + "enterprise_number the electronic address as 0060:D-U-N-S number, 0088:GLN or 0199:LEI.");
        }
    }

    private void missing(String field, String message, String remedy) {
        problems.add(new Problem(RejectCode.MISSING_VALUE, field, "", message, remedy));
    }

    private void invalid(String field, String value, String message, String remedy) {
        problems.add(new Problem(RejectCode.INVALID_IDENTIFIER, field, value, message, remedy));
    }
}
