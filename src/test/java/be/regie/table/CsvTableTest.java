package be.regie.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of CSV files as they come from spreadsheets, helpdesks and broken disks. */
class CsvTableTest {

    private enum Column { ID, NAME, NOTE }

    private static final Columns COLUMNS = Columns.of(Column.class, EnumSet.of(Column.ID, Column.NAME));

    @TempDir
    Path folder;

    private record Found(List<String> rows, Source source) {
    }

    private Found read(byte[] bytes) {
        List<String> found = new ArrayList<>();
        try (Rows rows = Csv.table(folder, "t.csv", bytes).open(COLUMNS)) {
            rows.forEachRemaining(tableRow -> found.add(switch (tableRow) {
                case Row row -> row.line() + ": " + row.text(Column.ID) + "|" + row.text(Column.NAME) + "|"
                        + row.text(Column.NOTE);
                case MalformedRow malformed -> malformed.line() + "! " + malformed.advice().message();
            }));
            return new Found(found, rows.source());
        }
    }

    private List<String> rows(String text) {
        return read(text.getBytes(UTF_8)).rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "id;name;note\n1;a;x\n2;b;y\n",
        "id,name,note\n1,a,x\n2,b,y\n",
        "id;name;note\r\n1;a;x\r\n2;b;y\r\n",
        "id;name;note\r1;a;x\r2;b;y",
        "\uFEFFid;name;note\n1;a;x\n2;b;y",
        "\"id\";\"name\";\"note\"\n\"1\";\"a\";x\n2;\"b\";\"y\"\n",
        " ID ; Name;NOTE\n 1 ;a ; x\n2;b;y\n"})
    void separators_line_ends_quotes_and_a_byte_order_mark_change_nothing(String text) {
        assertThat(rows(text)).containsExactly("2: 1|a|x", "3: 2|b|y");
    }

    @Test
    void columns_stand_in_any_order_and_those_not_needed_may_be_missing() {
        assertThat(rows("name;id\na;1\n")).containsExactly("2: 1|a|");
        assertThat(rows("note;name;id\nx;a;1\n")).containsExactly("2: 1|a|x");
    }

    @Test
    void an_unknown_column_is_ignored_with_a_warning_that_guesses_what_was_meant() {
        Found found = read("id;name;notes;colour\n1;a;x;red\n".getBytes(UTF_8));

        assertThat(found.rows()).containsExactly("2: 1|a|");
        assertThat(found.source().warnings()).extracting(Words::toString).containsExactly(
                "t.csv:1: column \"notes\" is unknown and ignored; did you mean note?",
                "t.csv:1: column \"colour\" is unknown and ignored");
    }

    @Test
    void missing_and_repeated_columns_are_all_named_and_no_row_is_read() {
        Found found = read("id;id;nam\n1;2;a\n".getBytes(UTF_8));

        assertThat(found.rows()).isEmpty();
        assertThat(found.source().mistakes()).extracting(ConfigurationMistake::toString).containsExactly(
                "t.csv:1 id: the column stands in the heading twice. Leave one of them.",
                "t.csv:1 name: the needed column is missing. Rename the column \"nam\" to name.");
    }

    @Test
    void an_empty_file_and_one_that_is_not_utf8_have_no_heading() {
        assertThat(read(new byte[0]).source().mistakes()).extracting(mistake -> mistake.advice().message().toString())
                .containsExactly("the file is empty");
        assertThat(read("id;name\n1;a\n".getBytes(UTF_16)).source().mistakes()).extracting(mistake -> mistake.advice().message().toString())
                .containsExactly("the heading cannot be read: it is not UTF-8 text");
        assertThat(read("id;\"name\n1;a\n".getBytes(UTF_8)).source().mistakes()).extracting(mistake -> mistake.advice().message().toString())
                .containsExactly("the heading cannot be read: a quote is opened and never closed");
    }

    @Test
    void a_missing_file_is_a_mistake_that_names_the_heading() {
        try (Rows rows = new CsvTable(folder.resolve("none.csv"), "none.csv").open(COLUMNS)) {
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.source().mistakes()).extracting(ConfigurationMistake::toString)
                    .containsExactly("none.csv: the file is missing. Add it with the heading id;name;note.");
        }
    }

    @Test
    void line_is_the_line_on_which_the_row_starts() {
        assertThat(rows("""
                id;name;note

                1;a;"first
                second; with ""quotes""
                third"
                ;;
                2;b;y
                """)).containsExactly("3: 1|a|first\nsecond; with \"quotes\"\nthird", "7: 2|b|y");
    }

    @Test
    void a_row_with_another_number_of_fields_costs_itself_only() {
        assertThat(rows("id;name;note\n1;a\n2;b;y;z\n3;c;z\n")).containsExactly(
                "2! the row has 2 fields, the heading 3", "3! the row has 4 fields, the heading 3", "4: 3|c|z");
    }

    @Test
    void bytes_that_are_not_utf8_cost_their_row_only() {
        byte[] bytes = "id;name;note\n1;a;x\n2;é;y\n3;c;\"z\nü\"\n4;d;w\n".getBytes(ISO_8859_1);

        assertThat(read(bytes).rows()).containsExactly("2: 1|a|x", "3! it is not UTF-8 text",
                "4! it is not UTF-8 text (lines 4 to 5)", "6: 4|d|w");
    }

    @Test
    void a_replacement_character_that_was_written_as_such_is_a_character() {
        assertThat(rows("id;name\n1;\uFFFD\n")).containsExactly("2: 1|\uFFFD|");
    }

    @Test
    void an_unclosed_quote_costs_no_row_after_it() {
        assertThat(rows("id;name;note\n1;a;\"open\n2;b;y\n3;c;z\n")).containsExactly(
                "2! a quote is opened and never closed", "3: 2|b|y", "4: 3|c|z");
        assertThat(rows("id;name;note\n1;a;\"open\n2;b;y\n3;c;\"z\"\n4;d;w\n")).containsExactly(
                "2! a quote stands inside a field that is not quoted, or text follows a closing quote",
                "3: 2|b|y", "4: 3|c|z", "5: 4|d|w");
        assertThat(rows("id;name;note\n1;\"a;x\n2;\"b\";y\n")).containsExactly(
                "2! a quote stands inside a field that is not quoted, or text follows a closing quote", "3: 2|b|y");
    }

    @Test
    void nor_where_the_heading_is_what_is_wrong_so_that_no_row_fits_it() {
        assertThat(rows("id;name\n1;a;\"open\n2;b;y\n3;c;z\n4;d;w\n")).containsExactly("2! a quote is opened and never closed",
                "3! the row has 3 fields, the heading 2", "4! the row has 3 fields, the heading 2", "5! the row has 3 fields, the heading 2");
    }

    @Test
    void the_lines_lost_with_a_broken_row_are_named() {
        assertThat(rows("id;name;note\n1;a;b;\"one\ntwo\"\n2;b;y\n")).containsExactly(
                "2! the row has 4 fields, the heading 3 (lines 2 to 3)", "4: 2|b|y");
    }

    @Test
    void a_quote_in_the_middle_of_a_field_costs_its_row_only() {
        assertThat(rows("id;name;note\n1;a;screen 17\" broken\n2;b;\"x\" y\n3;c;z\n")).containsExactly(
                "2! a quote stands inside a field that is not quoted, or text follows a closing quote",
                "3! a quote stands inside a field that is not quoted, or text follows a closing quote", "4: 3|c|z");
    }

    @Test
    void an_unclosed_quote_before_very_many_lines_is_found_without_holding_them_all() {
        StringBuilder text = new StringBuilder("id;name;note\n1;a;\"open\n");
        for (int line = 3; line < 5_000; line++) {
            text.append(line).append(";b;y\n");
        }

        assertThat(rows(text.toString())).hasSize(4_998)
                .startsWith("2! a quote is opened and never closed", "3: 3|b|y").endsWith("4999: 4999|b|y");
    }

    @Test
    void a_line_that_never_ends_is_one_malformed_row_in_bounded_memory() {
        assertThat(rows("id;name\n1;" + "x".repeat(1_000_000) + "\n2;b\n")).containsExactly(
                "2! it is longer than a row can be", "3: 2|b|");
    }

    @Test
    void the_hash_is_that_of_all_bytes_also_where_the_heading_is_wrong() {
        // from: printf 'id;name\n1;a\n' | sha256sum, and the same for 'x;name\n1;a\n'
        assertThat(read("id;name\n1;a\n".getBytes(UTF_8)).source().sha256())
                .isEqualTo("4f6a7465c60eec95f59d53c783a72f3a9e0a563ecdc9a6b555fbe445b8da0b85");
        assertThat(read("x;name\n1;a\n".getBytes(UTF_8)).source().sha256())
                .isEqualTo("442b5e1fe5ce26c3c0437e69aa687acd383be6a77a21abcd99d1a120a1f1b1ab");
    }

    @Test
    void the_hash_is_not_given_before_all_is_read() {
        try (Rows rows = Csv.table(folder, "t.csv", "id;name\n1;a\n2;b\n").open(COLUMNS)) {
            rows.next();

            assertThatThrownBy(rows::source).isInstanceOf(IllegalStateException.class);
        }
    }
}
