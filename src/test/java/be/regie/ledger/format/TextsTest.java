package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.ledger.LedgerFixture;
import be.regie.money.Amount;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            windows-1252 | Élodie Çağlar, Œuvre n° 3 € | Élodie Çaglar, Œuvre n° 3 €
            us-ascii     | Élodie Çağlar, Œuvre € æ ß  | Elodie Caglar, Oeuvre EUR ae ss
            windows-1252 | Łódź Żółć                   | Lódz Zólc
            us-ascii     | Łódź Żółć                   | Lodz Zolc
            windows-1252 | Σύρος Θήβα                  | Syros Thiva
            windows-1252 | Жёлтый Щукин Київ           | Zheltyi Shchukin Kiiv
            us-ascii     | “deux” – l’eau…             | "deux" - l'eau...
            iso-8859-15  | “deux” – Œuvre €            | "deux" - Œuvre €
            us-ascii     | ﬁn ① Å Đorđe Þór            | fin 1 A Dorde Thor
            us-ascii     | 漢字 🚀 x                    | ?? ? x
            utf-8        | Łódź 漢字 🚀                 | Łódź 漢字 🚀
            """)
    void what_a_character_set_lacks_is_written_with_what_it_has(String charset, String text, String expected) {
        assertThat(new Texts(Charset.forName(charset)).fit(text)).isEqualTo(expected);
    }

    @Test
    void an_accent_of_its_own_joins_its_letter_and_what_is_invisible_goes() {
        Texts texts = new Texts(Charset.forName("windows-1252"));

        assertThat(texts.fit("Cafe\u0301 \u00ADExem\u200Bple\u00A0SA\r\n\tB")).isEqualTo("Café Exemple SA   B");
    }

    @Test
    void a_text_that_is_too_long_is_seen_to_be_cut() {
        assertThat(new Texts(Charset.forName("windows-1252")).fit("Boulangerie", 8)).isEqualTo("Boulang…");
        assertThat(new Texts(Charset.forName("us-ascii")).fit("Boulangerie", 8)).isEqualTo("Boulang~");
        assertThat(new Texts(Charset.forName("utf-8")).fit("Boulangerie", 11)).isEqualTo("Boulangerie");
        assertThat(new Texts(Charset.forName("utf-8")).fit("abc🚀def", 5)).as("no half of a pair").isEqualTo("abc…");
    }

    @Property
    void a_fitted_text_can_be_written_and_is_no_longer_than_its_width(@ForAll String text, @ForAll @IntRange(min = 6, max = 50) int width) {
        CharsetEncoder ascii = Charset.forName("us-ascii").newEncoder();
        Texts texts = new Texts(ascii.charset());

        String fitted = texts.fit(text, width);

        assertThat(fitted.length()).isLessThanOrEqualTo(width);
        assertThat(ascii.canEncode(fitted)).isTrue();
        assertThat(fitted.chars()).allMatch(c -> c >= ' ');
    }

    @Test
    void codes_that_are_too_long_stay_apart() {
        Texts texts = new Texts(Charset.forName("windows-1252"));

        assertThat(texts.code("C001", 10)).isEqualTo("C001");
        assertThat(texts.code("CUSTOMER-0001", 10)).hasSize(10).startsWith("CUSTOM~");
        assertThat(texts.code("CUSTOMER-0001", 10)).isNotEqualTo(texts.code("CUSTOMER-0002", 10));
        assertThat(texts.code("Ł", 10)).as("transliterated, so it could meet another").isNotEqualTo(texts.code("L", 10));
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({
        "INVOICE, 2026-000123, 2026000123",
        "CREDIT_NOTE, NC-2026-000123, 9026000123",
        "INVOICE, F7-2026-000123, 2026000123",
        "CREDIT_NOTE, 9-2026-000123, 9026000123",
        "INVOICE, 2026-1234567, 20261234567",
        "INVOICE, DRAFT-12, 12",
    })
    void numbers_in_digits_only_keep_invoices_and_credit_notes_apart(DocumentKind kind, String number, String digits) {
        Invoice document = LedgerFixture.document(number, kind, LocalDate.of(2026, 10, 31), LedgerFixture.BAKERY,
                BigDecimal.ZERO, Amount.of("1.00"), Amount.ZERO, Amount.ZERO);

        assertThat(Numbers.digits(document)).isEqualTo(digits);
    }
}
