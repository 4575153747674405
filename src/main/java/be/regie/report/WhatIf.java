package be.regie.report;

import be.regie.document.AtomicFiles;
import be.regie.money.Amount;
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
 * @param conditions name of the file of other conditions
 * @param rows       by customer, in order of id
 * @param notPriced  prestations that these conditions have no rule for
 */
public record WhatIf(YearMonth month, String conditions, List<Row> rows, List<String> notPriced) {

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
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append("<tr>").append(cells(row)).append("</tr>\n"));
        String missing = notPriced.isEmpty() ? "" : "<p>Not priced, for want of a rule: " + escape(String.join(", ", notPriced)) + "</p>\n";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s under %2$s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .35rem .5rem; border-bottom: 1px solid #dde3ea; font-weight: normal; }
                td { text-align: right; font-variant-numeric: tabular-nums; }
                thead th, tfoot th, tfoot td { font-weight: bold; }
                </style>
                </head>
                <body>
                <h1>%1$s under other conditions</h1>
                <p>What was issued (then) and what it would have been under %2$s (now), in EUR. Nothing was issued.</p>
                %3$s<table>
                <thead><tr><th scope="col">customer</th><th scope="col">net then</th><th scope="col">net now</th><th scope="col">difference</th><th scope="col">gross then</th><th scope="col">gross now</th><th scope="col">difference</th></tr></thead>
                <tbody>
                %4$s</tbody>
                <tfoot><tr>%5$s</tr></tfoot>
                </table>
                </body>
                </html>
                """.formatted(month, escape(conditions), missing, table, cells(total()));
    }

    private static String cells(Row row) {
        StringBuilder cells = new StringBuilder("<th scope=\"row\">").append(escape((row.customerId() + " " + row.name()).strip()))
                .append("</th>");
        for (Amount amount : List.of(row.netThen(), row.netNow(), row.netDifference(), row.grossThen(), row.grossNow(),
                row.grossDifference())) {
            cells.append("<td>").append(amount).append("</td>");
        }
        return cells.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
