package be.regie.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32 81", "-2+3", "-2-", "+A1", "@SUM(A1)", "\tx", "\rx"})
    void a_text_that_a_spreadsheet_would_compute_gets_an_apostrophe(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Exemple", "a=b", "1-2", " =1", "'=1", "-5", "+32", "-0.75", "-12,5"})
    void other_texts_stay(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    @Test
    void quotes_stand_where_the_format_wants_them() throws IOException {
        assertThat(written(Quoting.NEVER)).isEqualTo("a b 'c';x;-1\r\n");
        assertThat(written(Quoting.WHERE_NEEDED)).isEqualTo("'a;b ''c''';x;-1\r\n");
        assertThat(written(Quoting.TEXTS)).isEqualTo("'a;b ''c''';'x';-1\r\n");
        assertThat(written(Quoting.ALWAYS)).isEqualTo("'a;b ''c''';'x';'-1'\r\n");
    }

    /** Quotes shown as apostrophes, for the eye. */
    private static String written(Quoting quoting) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvFile(out, ';', quoting, "\r\n").text("a;b \"c\"").text("x").number("-1").end();
        return out.toString().replace('"', '\'');
    }

    @Test
    void every_line_begins_anew_and_a_line_break_in_a_field_is_quoted() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvFile file = new CsvFile(out, ',');

        file.numbers("a", "b").end();
        file.text("1\n2").blanks(2).end();

        assertThat(out).hasToString("a,b\n\"1\n2\",,\n");
    }

    /** The last field is always the same, since opencsv drops a carriage return that ends a quoted last one. */
    @Property
    void what_was_written_is_read_back_by_another_program(@ForAll @Size(min = 2, max = 5) List<String> fields)
            throws Exception {
        StringBuilder out = new StringBuilder();
        CsvFile file = new CsvFile(out, ';');
        for (String field : fields) {
            file.text(field);
        }
        file.text("end").end();

        try (CSVReader reader = new CSVReaderBuilder(new StringReader(out.toString())).withKeepCarriageReturn(true)
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build()).build()) {
            assertThat(reader.readNext()).containsExactly(
                    Stream.concat(fields.stream().map(CsvText::harmless), Stream.of("end")).toArray(String[]::new));
        }
    }
}
