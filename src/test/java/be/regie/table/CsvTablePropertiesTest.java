package be.regie.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever bytes. */
class CsvTablePropertiesTest {

    private enum Column { A, B, C }

    private static final Columns COLUMNS = Columns.of(Column.class, EnumSet.allOf(Column.class));
    private static final String HEADING = "a;b;c\n";

    private static List<TableRow> read(byte[] bytes) {
        List<TableRow> found = new ArrayList<>();
        try (Rows rows = new CsvRows(new ByteArrayInputStream(bytes), "t.csv", COLUMNS)) {
            rows.forEachRemaining(found::add);
            assertThat(rows.source().sha256()).hasSize(64);
        }
        return found;
    }

    @Provide
    Arbitrary<String> field() {
        return Arbitraries.strings().withChars("ab;,\"\n é€\t\\'").ofMaxLength(12).map(String::strip);
    }

    /** A field that is never blank keeps the row from being skipped as a blank line. */
    @Property
    void every_field_comes_back_as_it_was_quoted(@ForAll @From("field") String b, @ForAll @From("field") String c) {
        String row = "x;" + quoted(b) + ";" + quoted(c) + "\n";

        List<TableRow> rows = read((HEADING + row + "y;1;2\n").getBytes(UTF_8));

        assertThat(rows).hasSize(2).allSatisfy(each -> assertThat(each).isInstanceOf(Row.class));
        assertThat(((Row) rows.getFirst()).text(Column.B)).isEqualTo(b);
        assertThat(((Row) rows.getFirst()).text(Column.C)).isEqualTo(c);
        assertThat(rows.getLast().line()).isEqualTo(3 + row.chars().filter(each -> each == '\n').count() - 1);
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    @Property
    void no_bytes_make_the_reader_fail(@ForAll byte[] bytes) {
        read(bytes);

        byte[] heading = HEADING.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(heading, heading.length + bytes.length);
        System.arraycopy(bytes, 0, all, heading.length, bytes.length);
        assertThat(read(all)).isSortedAccordingTo(Comparator.comparingLong(TableRow::line));
    }

    /** However a row is damaged, the rows on lines of their own after it are read. */
    @Property
    void a_damaged_row_costs_no_row_after_it(@ForAll @From("damage") String damage) {
        String good = "1;2;3\n4;5;6\n";

        List<TableRow> rows = read((HEADING + damage + "\n" + good).getBytes(UTF_8));

        long lines = damage.chars().filter(each -> each == '\n').count() + 1;
        assertThat(rows).extracting(TableRow::line).endsWith(lines + 2, lines + 3);
        assertThat(rows.subList(rows.size() - 2, rows.size()))
                .allSatisfy(each -> assertThat(each).isInstanceOf(Row.class));
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.strings().withChars("ab;\"\n").ofMinLength(1).ofMaxLength(20);
    }
}
