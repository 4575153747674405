package be.regie.document;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.money.Amount;
import be.regie.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    /** In the table {@code _} is a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | 1_234_567,89 | 1_234,5 | 90,00 | 0,4259 | 31/10/2026
            NL | 1.234.567,89 | 1.234,5 | 90,00 | 0,4259 | 31/10/2026
            DE | 1.234.567,89 | 1.234,5 | 90,00 | 0,4259 | 31.10.2026
            EN | 1,234,567.89 | 1,234.5 | 90.00 | 0.4259 | 31_Oct_2026
            """)
    void eachLanguageWritesNumbersAndDaysItsWay(
            Language language, String amount, String number, String price, String longPrice, String date) {
        Formats formats = Formats.of(language);
        assertThat(formats.amount(Amount.of("1234567.89"))).isEqualTo(spaced(amount));
        assertThat(formats.number(new BigDecimal("1234.50"))).isEqualTo(spaced(number));
        assertThat(formats.price(new BigDecimal("90"))).isEqualTo(spaced(price));
        assertThat(formats.price(new BigDecimal("0.42590"))).isEqualTo(spaced(longPrice));
        assertThat(formats.date(LocalDate.of(2026, 10, 31))).isEqualTo(spaced(date));
    }

    @Test
    void smallAndNegativeNumbersHaveNoStrayGroup() {
        Formats formats = Formats.of(Language.EN);
        assertThat(formats.amount(Amount.of("-123.45"))).isEqualTo("-123.45");
        assertThat(formats.amount(Amount.of("-1234.00"))).isEqualTo("-1,234.00");
        assertThat(formats.amount(Amount.ZERO)).isEqualTo("0.00");
        assertThat(formats.number(999)).isEqualTo("999");
        assertThat(formats.time(LocalTime.of(9, 5))).isEqualTo("09:05");
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00A0');
    }
}
