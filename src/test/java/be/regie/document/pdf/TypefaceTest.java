package be.regie.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {

    /** Page content is written without a look at the text first, as long as this holds. */
    @ParameterizedTest
    @EnumSource(Repertoire.class)
    void whatItPrintsAsItIsNeedsNoChange(Repertoire repertoire) {
        for (Typeface typeface : Fonts.of(repertoire).typefaces()) {
            int[] printed = IntStream.range(0, typeface.widths().length).filter(c -> typeface.prints((char) c)).toArray();
            assertThat(printed).contains('A', 'é', 0x20AC).doesNotContain('\n', 0xAD);
            for (int c : printed) {
                String text = "A" + (char) c;
                assertThat(Printable.line(text)).as("U+%04X", c).isEqualTo(text);
                assertThat(typeface.plainWidth(text, 9)).as("U+%04X", c).isEqualTo(typeface.width(text, 9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Repertoire.class)
    void aTextThatMustBeMadePrintableFirstHasNoPlainWidth(Repertoire repertoire) {
        Typeface typeface = Fonts.of(repertoire).typefaces().getFirst();
        assertThat(typeface.plainWidth("tab\there", 9)).isNegative();
        assertThat(typeface.plainWidth("soft\u00ADhyphen", 9)).isNegative();
        assertThat(typeface.plainWidth("cafe\u0301", 9)).isNegative();
        assertThat(typeface.plainWidth("no\u2011break", 9)).isNegative();
    }
}
