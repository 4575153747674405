package be.regie.report;

import be.regie.document.AtomicFiles;
import be.regie.money.Amount;
import be.regie.party.Supplier;
import be.regie.report.Html.Column;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month would have been under other conditions: {@code what-if.csv} and {@code what-if.html}.
 *
 * @param supplier   whose page it is, as frozen with the month
 * @param conditions name of the file of other conditions
 * @param rows       by customer, in order of id
 * @param notPriced  prestations that these conditions have no rule for
 */
public record WhatIf(Supplier supplier, YearMonth month, String conditions, List<Row> rows, List<String> notPriced) {

    public static final String CSV = "what-if.csv";
    public static final String PAGE = "what-if.html";

    /** Net and gross of a customer, as issued and as they would have been. */
    public record Row(String customerId, String name, Amount netThen, Amount netNow, Amount grossThen, Amount grossNow) {

        public Amount netDifference() {
            return netNow.minus(netThen);
        }

        public Amount grossDifference() {
            return grossNow.minus(grossThen);
        }

        private Row plus(Row other) {
            return new Row(customerId, name, netThen.plus(other.netThen), netNow.plus(other.netNow), grossThen.plus(other.grossThen),
                    grossNow.plus(other.grossNow));
        }
    }

    public Row total() {
        return rows.stream().reduce(new Row("TOTAL", "", Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO), Row::plus);
    }

    public void write(Path folder) {
        AtomicFiles.write(folder.resolve(CSV), csv().getBytes(StandardCharsets.UTF_8), AtomicFiles.Sync.NOW);
        AtomicFiles.write(folder.resolve(PAGE), html().getBytes(StandardCharsets.UTF_8), AtomicFiles.Sync.NOW);
    }

    String csv() {
        StringWriter text = new StringWriter();
        CsvFile file = new CsvFile(text, ';');
        try {
            file.numbers("customer_id", "customer", "net_then", "net_now", "net_difference", "gross_then", "gross_now",
                    "gross_difference").end();
            for (Row row : rows) {
                write(file, row);
            }
            write(file, total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvFile file, Row row) throws IOException {
        file.text(row.customerId()).text(row.name()).numbers(row.netThen().toString(), row.netNow().toString(),
                row.netDifference().toString(), row.grossThen().toString(), row.grossNow().toString(),
                row.grossDifference().toString()).end();
    }

    String html() {
        PageTexts texts = PageTexts.of(supplier);
        String title = texts.get("what-if", texts.monthTitle(month));
        Html body = new Html().raw("<section>\n").paragraph(texts.get("what-if.about", conditions));
        if (!notPriced.isEmpty()) {
            body.paragraph(texts.get("what-if.not-priced", String.join(", ", notPriced)));
        }
        List<Column> columns = List.of(Column.text(texts.get("customer")), Column.number(texts.get("what-if.net-then")).wide(),
                Column.number(texts.get("what-if.net-now")).wide(), Column.number(texts.get("what-if.net-difference")),
                Column.number(texts.get("what-if.gross-then")).wide(), Column.number(texts.get("what-if.gross-now")).wide(),
                Column.number(texts.get("what-if.gross-difference")).wide());
        body.table(title, columns, rows.stream().map(row -> cells(texts, (row.customerId() + " " + row.name()).strip(), row)).toList(),
                cells(texts, texts.get("sum"), total()));
        body.endSection();
        return Page.of(supplier, title, new Html().element("h1", title).toString(), body.toString(),
                texts.get("what-if.footer", supplier.legalName()));
    }

    private static List<String> cells(PageTexts texts, String label, Row row) {
        return List.of(Html.escape(label), texts.amount(row.netThen()), texts.amount(row.netNow()), texts.signed(row.netDifference()),
                texts.amount(row.grossThen()), texts.amount(row.grossNow()), texts.signed(row.grossDifference()));
    }
}
