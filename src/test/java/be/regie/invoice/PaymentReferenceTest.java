package be.regie.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "909337554, +++090/9337/55493+++",
        "97,        +++000/0000/09797+++",
        "2026000123, +++202/6000/12320+++",
    })
    void theCheckDigitsAreTheBaseModulo97(long base, String printed) {
        assertThat(PaymentReference.ofBase(base).printed()).isEqualTo(printed);
    }

    @Test
    void anInvoiceIsReferredToByItsYearAndCounter() {
        assertThat(PaymentReference.of(2026, 123).digits()).startsWith("2026000123");
        assertThat(PaymentReference.of(2026, 999_999).digits()).startsWith("2026999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++090/9337/55493+++", "***090/9337/55493***", "090933755493", "+++010/8068/17183+++",
        "+++000/0000/09797+++"})
    void whatIsRightIsAccepted(String text) {
        assertThat(PaymentReference.isValid(text)).isTrue();
        assertThat(PaymentReference.parse(PaymentReference.parse(text).printed())).isEqualTo(PaymentReference.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++090/9337/55494+++", "+++000/0000/00000+++", "", "12345678901", "0909337554930",
        "+++O90/9337/55493+++", "٠٩٠٩٣٣٧٥٥٤٩٣"})
    void whatIsWrongIsRefused(String text) {
        assertThat(PaymentReference.isValid(text)).isFalse();
    }

    @Test
    void everyReferenceOfAYearIsRightAndNoOneDigitMistakeIs() {
        IntStream.iterate(1, counter -> counter < 999_999, counter -> counter + 997).forEach(counter -> {
            String digits = PaymentReference.of(2026, counter).digits();
            assertThat(PaymentReference.isValid(digits)).isTrue();
            char wrong = digits.charAt(counter % 12) == '9' ? '0' : (char) (digits.charAt(counter % 12) + 1);
            StringBuilder mistaken = new StringBuilder(digits);
            mistaken.setCharAt(counter % 12, wrong);
            assertThat(PaymentReference.isValid(mistaken.toString())).as(mistaken.toString()).isFalse();
        });
    }

    @Test
    void aCounterThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> PaymentReference.of(2026, 1_000_000)).hasMessageContaining("at most six");
        assertThatThrownBy(() -> PaymentReference.of(2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
