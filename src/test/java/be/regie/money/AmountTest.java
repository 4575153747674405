package be.regie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            exact, rounded
            28.125, 28.13
            28.1249999999, 28.12
            28.135, 28.14
            0.005, 0.01
            0.00499, 0.00
            -28.125, -28.13
            -0.004, 0.00
            1234.5, 1234.50
            """)
    void halves_are_rounded_away_from_zero(BigDecimal exact, String rounded) {
        assertThat(Amount.roundedHalfUp(exact)).hasToString(rounded);
    }

    @ParameterizedTest(name = "{0} / {1} is {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            dividend, divisor, rounded
            1687.5, 60, 28.13
            1445, 60, 24.08
            1376.69625, 60, 22.94
            1, 3, 0.33
            2, 3, 0.67
            -1687.5, 60, -28.13
            """)
    void a_quotient_is_rounded_once(BigDecimal dividend, BigDecimal divisor, String rounded) {
        assertThat(Amount.quotientHalfUp(dividend, divisor)).hasToString(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "28.125", "92233720368547758.08"})
    void an_amount_that_is_no_whole_number_of_cents_or_too_large_is_refused(String text) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.of(text));
    }

    @Test
    void sums_that_do_not_fit_are_refused_and_never_wrap_around() {
        Amount largest = new Amount(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(new Amount(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> largest.negated().minus(new Amount(2)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Amount(Long.MIN_VALUE).negated());
    }

    @Test
    void an_amount_is_written_with_two_decimals_and_read_back() {
        assertThat(Amount.of("1234.5")).hasToString("1234.50").isEqualTo(Amount.of("1234.50"));
        assertThat(Amount.of("-0.05")).hasToString("-0.05").matches(Amount::isNegative);
        assertThat(Amount.of("1E+6")).hasToString("1000000.00");
        assertThat(Amount.ZERO).hasToString("0.00").matches(Amount::isZero);
    }

    @Property
    void adding_and_taking_away_is_exact(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal other) {
        Amount sum = Amount.of(one).plus(Amount.of(other));

        assertThat(sum.toBigDecimal()).isEqualByComparingTo(one.add(other));
        assertThat(sum.minus(Amount.of(other))).isEqualTo(Amount.of(one));
        assertThat(sum.compareTo(Amount.of(one))).isEqualTo(other.signum());
    }

    @ParameterizedTest(name = "{0}: {1}, as a price {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            number, plain, price
            18.750, 18.75, 18.75
            60, 60, 60.00
            1E+2, 100, 100.00
            0.000, 0, 0.00
            0.4259, 0.4259, 0.4259
            90.0, 90, 90.00
            706.704075000, 706.704075, 706.704075
            """)
    void exact_numbers_are_written_without_trailing_zeros_and_prices_with_two_decimals(
            BigDecimal number, String plain, String price) {
        assertThat(Decimals.plain(number)).isEqualTo(plain);
        assertThat(Decimals.price(number)).isEqualTo(price);
    }
}
