package be.regie.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enterprise and VAT numbers by shape and, where they are Belgian, by check digits. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0202239951", "0403170701", "0403019261", "0428759497", "0123.456.749", "BE 0403.170.701"})
    void these_are_enterprise_numbers(String number) {
        assertThat(EnterpriseNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0431150351", "0403170700", "403170701", "04031707011", "2403170701", "O403170701", "", "BE"})
    void these_are_none(String number) {
        assertThat(EnterpriseNumber.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATU12345678", "BE0403170701", "BG123456789", "CY12345678L", "CZ12345678", "DE123456789",
        "DK12345678", "EE123456789", "EL123456789", "ESX1234567X", "FI12345678", "FR12345678901", "FRXX345678901",
        "HR12345678901", "HU12345678", "IE1234567WA", "IE1S34567L", "IT12345678901", "LT123456789", "LT123456789012",
        "LU12345678", "LV12345678901", "MT12345678", "NL123456789B01", "PL1234567890", "PT123456789", "RO12345678",
        "SE123456789001", "SI12345678", "SK1234567890", "CHE123456789", "CHE-123.456.789 TVA", "GB 123 4567 89",
        "GBGD123", "NO123456789MVA", "US123456789"})
    void these_have_the_shape_of_vat_numbers(String number) {
        assertThat(VatNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "BE", "BE0403170700", "BE403170701", "AT12345678", "DE12345678", "FR1234567890",
        "GR123456789X", "NL123456789001", "SE123456789012", "CH123456789", "12345678", "IT1234567890A", "É123456"})
    void these_have_not(String number) {
        assertThat(VatNumber.parse(number)).isEmpty();
    }
}
