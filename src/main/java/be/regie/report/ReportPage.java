package be.regie.report;

/** {@code report.html}: a page of its own, without network. */
public final class ReportPage {

    private ReportPage() {
    }

    public static String html(MonthReport report) {
        StringBuilder rows = new StringBuilder();
        ReconciliationTable.rows(report.places()).forEach(row -> rows.append("<tr><th scope=\"row\">").append(row.label())
                .append("</th><td>").append(row.count()).append("</td></tr>\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s %2$s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .35rem .5rem; border-bottom: 1px solid #dde3ea; font-weight: normal; }
                td { text-align: right; font-variant-numeric: tabular-nums; }
                </style>
                </head>
                <body>
                <h1>%1$s: %2$s</h1>
                <p>Issued on %3$s: %4$d invoices to %5$d customers.</p>
                <table>
                <tr><th scope="row">net</th><td>%6$s EUR</td></tr>
                <tr><th scope="row">VAT</th><td>%7$s EUR</td></tr>
                <tr><th scope="row">gross</th><td>%8$s EUR</td></tr>
                </table>
                <h2>Where every row ended</h2>
                <table>
                %9$s</table>
                </body>
                </html>
                """.formatted(escape(report.supplier()), report.month(), report.issueDate(), report.invoices().count(),
                report.invoices().customers(), report.invoices().net(), report.invoices().vat(), report.invoices().gross(), rows);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
