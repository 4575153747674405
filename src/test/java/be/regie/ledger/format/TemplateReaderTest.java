package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.ledger.Journal;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.LedgerFixture;
import be.regie.party.LedgerAccounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {

    @TempDir
    private Path folder;

    @Test
    void one_line_an_entry_side_with_marks_and_mapped_grids() throws IOException {
        assertThat(written("""
                separator: tab
                decimal: ","
                date: dd.MM.yy
                columns:
                  - {name: No, value: entry}
                  - {name: Day, value: date}
                  - {name: Acc, value: account}
                  - {name: Amt, value: amount, sign: absolute}
                  - {name: DC, value: side, map: {DEBIT: D, CREDIT: C}}
                  - {name: VAT, value: vat-grid, map: {"03": V21, "*": ""}}
                  - {name: Cur, constant: EUR}
                """)).startsWith("""
                No	Day	Acc	Amt	DC	VAT	Cur
                1	31.10.26	400000	176,21	D		EUR
                1	31.10.26	705000	93,75	C	V21	EUR
                1	31.10.26	705900	51,88	C	V21	EUR
                1	31.10.26	451000	30,58	C		EUR
                """);
    }

    @Test
    void one_line_a_document_in_order_of_date_without_header() throws IOException {
        assertThat(written("""
                lines: document
                order: date
                header: false
                quoting: always
                columns:
                  - {value: piece-digits}
                  - {value: third-party, width: 6}
                  - {value: gross}
                  - {value: vat, sign: credit-debit, zero: blank}
                  - {value: due-date, date: yyyyMMdd}
                """)).startsWith("""
                "9026000001";"C001";"-34.04";"5.91";"20261111"
                "9026000002";"C004";"-20.00";"";"20261119"
                "2026000001";"C001";"176.21";"-30.58";"20261130"
                """);
    }

    @Test
    void one_line_a_counterpart_and_columns_on_the_first_line_only() throws IOException {
        assertThat(written("""
                lines: counterpart
                columns:
                  - {name: piece, value: piece, only: first-line}
                  - {name: line, value: line}
                  - {name: account, value: account}
                  - {name: credit, value: credit}
                  - {name: tax, value: credit, only: vat, zero: blank}
                """)).startsWith("""
                piece;line;account;credit;tax
                2026-000001;1;705000;93.75;
                ;2;705900;51.88;
                ;3;451000;30.58;30.58
                2026-000002;1;705000;28.13;
                """);
    }

    @Test
    void postings_on_one_account_and_grid_can_be_grouped() throws IOException {
        LedgerFormat template = template("""
                group: account
                header: false
                columns: [{value: account}, {value: debit}, {value: credit}]
                """);
        LedgerAccounts accounts = new LedgerAccounts("400", "451", "700", "700", "700", "700", "V", "N");
        JournalEntry entry = Journal.entry(1, LedgerFixture.month().getFirst().invoice(), LedgerFixture.BAKERY, accounts);

        assertThat(new String(Written.bytes(template, List.of(entry)), StandardCharsets.UTF_8)).isEqualTo("""
                400;176.21;0.00
                700;0.00;145.63
                451;0.00;30.58
                """);
    }

    @Test
    void the_encoding_with_byte_order_mark_begins_with_it() throws IOException {
        assertThat(written("{encoding: utf-8-bom, line-end: crlf, columns: [{name: é, value: entry}]}"))
                .startsWith("\uFEFFé\r\n1\r\n");
    }

    @Test
    void every_mistake_is_told_with_line_key_and_remedy() throws IOException {
        write("mistakes.yml", """
                seperator: ";"
                encoding: latin1
                lines: document
                date: QQQQQQQ yyy' unfinished
                columns:
                  - {name: A, value: acount}
                  - {name: B, value: amount}
                  - {name: C, value: gross, width: 10}
                  - {name: D, value: label, width: wide}
                  - {name: E, value: label, constant: x}
                  - {name: F, value: label, sign: absolute}
                  - just text
                  - {name: G, value: label, name: H}
                """);

        List<String> problems = problems();

        assertThat(problems).anySatisfy(problem -> assertThat(problem)
                .isEqualTo("mistakes.yml:2 encoding \"latin1\": it is not known here. "
                        + "Use one of: utf-8, utf-8-bom, windows-1252, iso-8859-15, us-ascii."));
        assertThat(problems.stream().map(problem -> problem.replaceAll("^(\\S+ [^\\s:]+).*", "$1"))).containsExactlyInAnyOrder(
                "mistakes.yml:1 seperator", "mistakes.yml:2 encoding", "mistakes.yml:4 date",
                "mistakes.yml:6 columns.value", "mistakes.yml:7 columns.value", "mistakes.yml:8 columns.width",
                "mistakes.yml:9 columns.width", "mistakes.yml:10 columns.value", "mistakes.yml:11 columns.sign",
                "mistakes.yml:12 columns", "mistakes.yml:13 columns.name");
    }

    @Test
    void mistakes_of_all_templates_are_told_together() throws IOException {
        write("a.yml", "columns: []");
        write("b.yml", "lines: [\n  x");
        write("c.yml", "just text");
        write("hledger.yml", "columns: [{name: A, value: entry}]");
        write("Ü x.yml", "columns: [{name: A, value: entry}]");
        write("ignored.txt", "no template");

        assertThat(problems()).hasSize(5)
                .anySatisfy(problem -> assertThat(problem).startsWith("a.yml:1 columns: a list is needed"))
                .anySatisfy(problem -> assertThat(problem).startsWith("b.yml:2: it is not valid YAML"))
                .anySatisfy(problem -> assertThat(problem).startsWith("c.yml: the file has no keys"))
                .anySatisfy(problem -> assertThat(problem).startsWith("hledger.yml: the product's own format"))
                .anySatisfy(problem -> assertThat(problem).startsWith("Ü x.yml: the name of the file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment", "- a list"})
    void a_file_that_is_no_mapping_is_a_mistake(String content) throws IOException {
        write("empty.yml", content);

        assertThat(problems()).containsExactly("empty.yml: the file has no keys. Write lines like key: value.");
    }

    @Test
    void a_file_in_another_encoding_is_a_mistake() throws IOException {
        Files.write(folder.resolve("old.yml"), "description: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems()).containsExactly("old.yml: the file is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void without_a_folder_there_are_the_products_own_formats() throws IOException {
        assertThat(LedgerFormats.withTemplates(folder.resolve("none")).names()).isEqualTo(LedgerFormats.builtIn().names());
        assertThat(LedgerFormats.builtIn().named("octopus")).isEmpty();
    }

    private String written(String yaml) throws IOException {
        return new String(Written.bytes(template(yaml), LedgerFixture.month()), StandardCharsets.UTF_8);
    }

    private LedgerFormat template(String yaml) throws IOException {
        write("own.yml", yaml);
        return LedgerFormats.withTemplates(folder).named("own").orElseThrow();
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        assertThatThrownBy(() -> LedgerFormats.withTemplates(folder))
                .isInstanceOfSatisfying(TemplateException.class, mistakes ->
                        mistakes.mistakes().forEach(problem -> problems.add(problem.toString())));
        return problems;
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
