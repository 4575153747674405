package be.regie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.invoice.PaymentReference;
import be.regie.money.Amount;
import org.junit.jupiter.api.Test;

class EpcQrTest {

    private static final PaymentReference REFERENCE = PaymentReference.of(2026, 123);

    @Test
    void thePayloadHasTheLinesOfTheStandard() {
        assertThat(payload("Dépannage Exemple SRL", "1234.50")).isEqualTo("""
                BCD
                002
                1
                SCT
                GKCCBEBB
                Dépannage Exemple SRL
                BE68539007547034
                EUR1234.50

                202600012320""");
    }

    @Test
    void aLongNameIsCutAtSeventyLetters() {
        assertThat(payload("é".repeat(80), "1.00").lines().toList().get(5)).isEqualTo("é".repeat(70));
    }

    @Test
    void theLongestPayloadFitsTheLargestCodeThatTheStandardAllows() {
        boolean[][] modules = EpcQr.modules(payload("é".repeat(70), "999999999.99"));
        assertThat(modules.length).isLessThanOrEqualTo(17 + 4 * 13);
    }

    @Test
    void onlyAmountsThatABankTransfersCanBePaid() {
        assertThat(EpcQr.canPay(Amount.of("0.01"))).isTrue();
        assertThat(EpcQr.canPay(Amount.of("999999999.99"))).isTrue();
        assertThat(EpcQr.canPay(Amount.ZERO)).isFalse();
        assertThat(EpcQr.canPay(Amount.of("1000000000.00"))).isFalse();
        assertThatThrownBy(() -> payload("X", "0.00")).hasMessageContaining("0.00 EUR");
    }

    private static String payload(String name, String amount) {
        return EpcQr.payload(name, "BE68539007547034", "GKCCBEBB", Amount.of(amount), REFERENCE);
    }
}
