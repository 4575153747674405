package be.regie.party;

import static be.regie.party.CustomerColumn.*;

import be.regie.prestation.Fields;
import be.regie.prestation.RejectCode;
import be.regie.text.Advice;
import be.regie.text.Language;
import be.regie.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the fields of one row of {@code customers.csv}, alone and against one another. */
final class CustomerRow {

    private static final String BELGIUM = "BE";
    private static final int TEXT = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_PAYMENT_DAYS = 365;
    private static final int PAYMENT_DAYS_UNLESS_SAID = 30;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String LANGUAGES = Stream.of(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    private static final List<VatTreatment> TREATMENTS = List.of(VatTreatment.values());

    private final Fields fields;

    private CustomerRow(Fields fields) {
        this.fields = fields;
    }

    /** The customer, of any worth only where {@code fields} has no problems afterwards. */
    static Customer read(Fields fields) {
        return new CustomerRow(fields).read();
    }

    private Customer read() {
        String customerId = fields.needed(CUSTOMER_ID, Fields.ID);
        String name = fields.needed(NAME, TEXT);
        String street = fields.needed(STREET, TEXT);
        String postalCode = fields.text(POSTAL_CODE, Fields.ID);
        String city = fields.needed(CITY, TEXT);
        String country = country();
        if (postalCode.isEmpty() && VatNumber.EUROPEAN_UNION.contains(country)) {
            fields.missing(POSTAL_CODE, Words.of("give", "postal_code"));
        }
        String enterpriseNumber = enterpriseNumber(country);
        String vatNumber = vatNumber();
        Optional<VatTreatment> treatment = fields.word(VAT_TREATMENT, TREATMENTS);
        Language language = language();
        String email = email();
        int paymentDays = fields.whole(PAYMENT_DAYS, 0, MOST_PAYMENT_DAYS, PAYMENT_DAYS_UNLESS_SAID);
        if (fields.problems().isEmpty()) {
            numbersAgree(country, enterpriseNumber, vatNumber);
            treatmentFits(treatment.orElseThrow(), country, enterpriseNumber, vatNumber);
        }
        return new Customer(customerId, name, new Address(street, postalCode, city, country), enterpriseNumber, vatNumber,
                treatment.orElse(VatTreatment.STANDARD), language, email, paymentDays,
                fields.text(BUYER_REFERENCE, TEXT), fields.text(LEDGER_ACCOUNT, Fields.ID));
    }

    private String country() {
        String country = fields.needed(COUNTRY, Fields.ID).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            fields.badValue(COUNTRY, Advice.of("country"));
        }
        return country;
    }

    /** Ten digits in Belgium; abroad also what else reaches the customer electronically, e.g. 0088:GLN. */
    private String enterpriseNumber(String country) {
        String text = fields.text(ENTERPRISE_NUMBER, Fields.ID);
        Optional<String> number = EnterpriseNumber.parse(text);
        if (number.isEmpty() && !text.isEmpty() && country.equals(BELGIUM)) {
            fields.refuse(RejectCode.INVALID_IDENTIFIER, ENTERPRISE_NUMBER, Advice.of("enterprise-number"));
        }
        return number.orElse(text);
    }

    private String vatNumber() {
        String text = fields.text(VAT_NUMBER, Fields.ID);
        Optional<String> number = VatNumber.parse(text);
        if (number.isEmpty() && !text.isEmpty()) {
            fields.refuse(RejectCode.INVALID_IDENTIFIER, VAT_NUMBER, Advice.of("vat-number"));
        }
        return number.orElse("");
    }

    private Language language() {
        String text = fields.needed(LANGUAGE, Fields.ID);
        for (Language language : Language.values()) {
            if (language.code().equals(text.toLowerCase(Locale.ROOT))) {
                return language;
            }
        }
        if (!text.isEmpty()) {
            fields.badValue(LANGUAGE, new Advice(Words.of("language.documents"), Words.of("write.one-of", LANGUAGES)));
        }
        return Language.FR;
    }

    private String email() {
        String email = fields.text(EMAIL, LONGEST_EMAIL);
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            fields.refuse(RejectCode.INVALID_IDENTIFIER, EMAIL, Advice.of("email"));
        }
        return email;
    }

    private void numbersAgree(String country, String enterpriseNumber, String vatNumber) {
        boolean both = country.equals(BELGIUM) && !enterpriseNumber.isEmpty() && vatNumber.startsWith(BELGIUM);
        if (both && !vatNumber.equals(BELGIUM + enterpriseNumber)) {
            fields.refuse(RejectCode.INVALID_IDENTIFIER, VAT_NUMBER, Advice.of("vat-number.other", enterpriseNumber));
        }
    }

    private void treatmentFits(VatTreatment treatment, String country, String enterpriseNumber, String vatNumber) {
        switch (treatment) {
            case STANDARD -> {
                if (enterpriseNumber.isEmpty() && vatNumber.isEmpty()) {
                    fields.missing(ENTERPRISE_NUMBER, Words.of("treatment.number"));
                }
            }
            case EU_REVERSE_CHARGE -> vatNumberOf(vatNumber,
                    !vatNumber.isEmpty() && VatNumber.isOfOtherEuropeanUnionCountry(vatNumber),
                    Words.of("treatment.eu", treatment));
            case BE_REVERSE_CHARGE -> vatNumberOf(vatNumber, vatNumber.startsWith(BELGIUM),
                    Words.of("treatment.be", treatment));
            case OUTSIDE_EU -> {
                if (VatNumber.EUROPEAN_UNION.contains(country)) {
                    fields.badValue(COUNTRY, Advice.of("treatment.outside", treatment));
                }
            }
            case PRIVATE -> {
                // a consumer has no numbers and gets no e-invoice
            }
        }
    }

    private void vatNumberOf(String vatNumber, boolean fits, Words rule) {
        if (vatNumber.isEmpty()) {
            fields.missing(VAT_NUMBER, Words.of("vat-number.give", rule));
        } else if (!fits) {
            fields.refuse(RejectCode.INVALID_IDENTIFIER, VAT_NUMBER, new Advice(rule, Words.of("vat-number.correct")));
        }
    }
}
