package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import be.regie.prestation.Problem;
import be.regie.prestation.RejectCode;
import be.regie.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerCheckTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # country, enterprise number,    VAT number,      treatment,         code,               field
            BE,        "",                   "",              STANDARD,          MISSING_VALUE,      enterprise_number
            BE,        0431150351,           "",              STANDARD,          INVALID_IDENTIFIER, enterprise_number
            BE,        020000004,            "",              STANDARD,          INVALID_IDENTIFIER, enterprise_number
            BE,        2200000037,           "",              STANDARD,          INVALID_IDENTIFIER, enterprise_number
            BE,        0200000043,           BE0431150351,    STANDARD,          INVALID_IDENTIFIER, vat_number
            BE,        0200000043,           "",              BE_REVERSE_CHARGE, MISSING_VALUE,      vat_number
            BE,        0200000043,           FR12123456789,   BE_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            FR,        "",                   "",              EU_REVERSE_CHARGE, MISSING_VALUE,      vat_number
            FR,        "",                   BE0200000043,    EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            FR,        "",                   FR 12 123456789, EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            NL,        "",                   NL123456789,     EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            DK,        "",                   DK1234567,       EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            IT,        "",                   IT12345670018,   EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            SE,        "",                   SE123456789001,  EU_REVERSE_CHARGE, INVALID_IDENTIFIER, vat_number
            NO,        "",                   NO123456789MVA,  OUTSIDE_EU,        INVALID_IDENTIFIER, vat_number
            GB,        "",                   FR12123456789,   OUTSIDE_EU,        INVALID_IDENTIFIER, vat_number
            US,        "",                   "",              OUTSIDE_EU,        MISSING_VALUE,      vat_number
            MA,        "",                   MA12345678,      OUTSIDE_EU,        INVALID_IDENTIFIER, vat_number
            MA,        0060:12345678,        "",              OUTSIDE_EU,        INVALID_IDENTIFIER, enterprise_number
            MA,        0088:5412345000014,   "",              OUTSIDE_EU,        INVALID_IDENTIFIER, enterprise_number
            MA,        0199:00000000000000000099, "",         OUTSIDE_EU,        INVALID_IDENTIFIER, enterprise_number
            MA,        9925:BE0200000043,    "",              OUTSIDE_EU,        INVALID_IDENTIFIER, enterprise_number
            XX,        0200000043,           "",              STANDARD,          BAD_VALUE,          country
            "",        0200000043,           "",              STANDARD,          MISSING_VALUE,      country
            """)
    void aRowThatAllowsNoValidElectronicInvoiceIsNamedWithItsFieldAndRemedy(String country, String enterpriseNumber,
            String vatNumber, VatTreatment treatment, RejectCode code, String field) {
        Customer customer = Samples.customer("C1", "Exemple", country, enterpriseNumber, vatNumber, treatment,
                Language.FR);

        assertThat(CustomerCheck.problems(customer)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.advice().message().toString()).isNotBlank();
            assertThat(problem.advice().remedy().toString()).isNotBlank();
        });
    }

    @Test
    void allProblemsOfARowAreNamedAtOnce() {
        Customer customer = Samples.customer("C1", " ", "XX", "", "", VatTreatment.EU_REVERSE_CHARGE, Language.FR);

        assertThat(CustomerCheck.problems(customer)).extracting(Problem::field)
                .containsExactly("name", "country", "vat_number");
    }

    @Test
    void aConsumerNeedsNoNumberAtAll() {
        Customer consumer = Samples.customer("C1", "Exemple", "BE", "", "", VatTreatment.PRIVATE, Language.FR);

        assertThat(CustomerCheck.problems(consumer)).isEmpty();
    }
}
