package be.regie.party;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import be.regie.table.Csv;
import be.regie.text.Advice;
import be.regie.text.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows of customers.csv can be billed, and what is wrong with the others. */
class CustomersFileTest {

    private static final String HEADING = "customer_id;name;street;postal_code;city;country;enterprise_number;vat_number;"
            + "vat_treatment;language;email;payment_days;buyer_reference;ledger_account\n";

    @TempDir
    Path folder;

    /** A sound Belgian customer with some fields changed: {@code column=value, column=value}. */
    private static String row(String changes) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : HEADING.strip().split(";")) {
            row.put(column, "");
        }
        row.putAll(Map.of("customer_id", "C1", "name", "Boulangerie Exemple SRL", "street", "Rue du Test 1",
                "postal_code", "5000", "city", "Namur", "country", "BE", "enterprise_number", "0403170701",
                "vat_treatment", "STANDARD", "language", "fr"));
        for (String change : changes.isEmpty() ? new String[0] : changes.split(", ")) {
            row.put(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
        }
        return String.join(";", row.values()) + "\n";
    }

    private CustomersFile.Result read(String... rows) {
        return CustomersFile.read(Csv.table(folder, "customers.csv", HEADING + String.join("", rows)), each -> List.of());
    }

    @Test
    void a_sound_row_is_read_with_its_defaults_and_numbers_without_punctuation() {
        assertThat(read(row("enterprise_number=BE 0403.170.701, vat_number=be 0403.170.701")).customers())
                .containsExactly(Map.entry("C1", new Customer("C1", "Boulangerie Exemple SRL",
                        new Address("Rue du Test 1", "5000", "Namur", "BE"), "0403170701", "BE0403170701",
                        VatTreatment.STANDARD, Language.FR, "", 30, "", "")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # changes                                                     | code               | field
            customer_id=                                                  | MISSING_VALUE      | customer_id
            name=                                                         | MISSING_VALUE      | name
            street=                                                       | MISSING_VALUE      | street
            postal_code=                                                  | MISSING_VALUE      | postal_code
            city=                                                         | MISSING_VALUE      | city
            country=                                                      | MISSING_VALUE      | country
            country=UK                                                    | BAD_VALUE          | country
            country=Belgique                                              | BAD_VALUE          | country
            language=                                                     | MISSING_VALUE      | language
            language=it                                                   | BAD_VALUE          | language
            vat_treatment=                                                | MISSING_VALUE      | vat_treatment
            vat_treatment=NORMAL                                          | BAD_VALUE          | vat_treatment
            payment_days=366                                              | BAD_VALUE          | payment_days
            payment_days=-1                                               | BAD_VALUE          | payment_days
            payment_days=soon                                             | BAD_VALUE          | payment_days
            email=nobody                                                  | INVALID_IDENTIFIER | email
            email=a@@example.com                                          | INVALID_IDENTIFIER | email
            enterprise_number=0431150351                                  | INVALID_IDENTIFIER | enterprise_number
            enterprise_number=403170701                                   | INVALID_IDENTIFIER | enterprise_number
            enterprise_number=2403170701                                  | INVALID_IDENTIFIER | enterprise_number
            vat_number=BE0403170702                                       | INVALID_IDENTIFIER | vat_number
            vat_number=0403170701                                         | INVALID_IDENTIFIER | vat_number
            vat_number=BE0202239951                                       | INVALID_IDENTIFIER | vat_number
            enterprise_number=                                            | MISSING_VALUE      | enterprise_number
            vat_treatment=EU_REVERSE_CHARGE                               | MISSING_VALUE      | vat_number
            vat_treatment=EU_REVERSE_CHARGE, vat_number=BE0403170701      | INVALID_IDENTIFIER | vat_number
            vat_treatment=EU_REVERSE_CHARGE, vat_number=CHE123456789      | INVALID_IDENTIFIER | vat_number
            vat_treatment=EU_REVERSE_CHARGE, vat_number=FR1234            | INVALID_IDENTIFIER | vat_number
            vat_treatment=BE_REVERSE_CHARGE                               | MISSING_VALUE      | vat_number
            vat_treatment=BE_REVERSE_CHARGE, vat_number=DE123456789       | INVALID_IDENTIFIER | vat_number
            vat_treatment=OUTSIDE_EU                                      | BAD_VALUE          | country
            vat_treatment=OUTSIDE_EU, country=FR                          | BAD_VALUE          | country
            """, delimiter = '|')
    void a_wrong_row_is_rejected_and_its_customer_with_it(String changes, RejectCode code, String field) {
        CustomersFile.Result result = read(row(changes), row("customer_id=C2"));

        assertThat(result.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.file()).isEqualTo("customers.csv");
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.problem().code()).isEqualTo(code);
            assertThat(reject.problem().field()).isEqualTo(field);
            assertThat(reject.problem().advice().remedy().toString()).isNotEmpty();
        });
        assertThat(result.customers()).containsOnlyKeys("C2");
        assertThat(result.rejectedIds()).isEqualTo(
                changes.equals("customer_id=") ? Set.of() : Set.of("C1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            vat_treatment=PRIVATE, enterprise_number=
            vat_treatment=PRIVATE, enterprise_number=, country=FR
            vat_treatment=STANDARD, enterprise_number=, vat_number=BE 0202.239.951
            vat_treatment=BE_REVERSE_CHARGE, vat_number=BE0403170701
            vat_treatment=EU_REVERSE_CHARGE, enterprise_number=, country=GR, vat_number=EL 123456789
            vat_treatment=EU_REVERSE_CHARGE, enterprise_number=, country=IE, vat_number=IE1234567WA
            vat_treatment=EU_REVERSE_CHARGE, enterprise_number=, country=NL, vat_number=NL 123456789.B.01
            vat_treatment=OUTSIDE_EU, enterprise_number=0088:5412345000013, country=US
            vat_treatment=OUTSIDE_EU, enterprise_number=, country=CH, vat_number=CHE-123.456.789 MWST
            vat_treatment=OUTSIDE_EU, enterprise_number=, country=HK, postal_code=, vat_number=
            language=NL, country=be, payment_days=0, email=factures@example.com
            """, delimiter = '|')
    void these_are_sound(String changes) {
        assertThat(read(row(changes)).rejects()).isEmpty();
    }

    @Test
    void a_customer_that_stands_there_twice_is_not_billed_by_either_row() {
        CustomersFile.Result result = read(row(""), row("customer_id=C2"), row("name=Autre Exemple SA"));

        assertThat(result.rejects()).extracting(reject -> reject.line() + " " + reject.problem().code())
                .containsExactly("4 DUPLICATE_ID");
        assertThat(result.customers()).containsOnlyKeys("C2");
        assertThat(result.rejectedIds()).containsExactly("C1");
    }

    @Test
    void a_malformed_row_is_rejected_and_the_others_go_on() {
        CustomersFile.Result result = read("C0;too;short\n", row(""));

        assertThat(result.rejects()).extracting(reject -> reject.line() + " " + reject.problem().code())
                .containsExactly("2 MALFORMED_ROW");
        assertThat(result.customers()).containsOnlyKeys("C1");
    }

    @Test
    void a_further_check_is_asked_for_sound_customers_and_its_problems_reject_them() {
        Problem noEndpoint = new Problem(RejectCode.MISSING_VALUE, "vat_number", "", Advice.of("e-invoice.reverse-charge"));

        CustomersFile.Result result = CustomersFile.read(
                Csv.table(folder, "customers.csv", HEADING + row("") + row("customer_id=C2, name=") + row("customer_id=C3")),
                customer -> customer.customerId().equals("C3") ? List.of() : List.of(noEndpoint));

        assertThat(result.rejects()).extracting(reject -> reject.line() + " " + reject.problem().field())
                .containsExactly("2 vat_number", "3 name");
        assertThat(result.customers()).containsOnlyKeys("C3");
        assertThat(result.rejectedIds()).containsExactly("C1", "C2");
    }
}
