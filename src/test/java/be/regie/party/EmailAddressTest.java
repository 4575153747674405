package be.regie.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"info@exemple.be", "compta@clavier.example", "a.b+c@mail.firm.brandnewdomain", "x@firme.museum", "post@bücher.de"})
    void an_address_at_any_domain_is_taken(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info", "info@", "@exemple.be", "info@exemple", "info@exemple.", "a b@exemple.be", "a@b@exemple.be", "info@exemple.b",
        "info@-exemple.be", "info@exemple..be", "info@exemple.be; autre@exemple.be", "info@127.0.0.1", "Firme <info@exemple.be>"})
    void what_no_server_takes_is_refused(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }
}
