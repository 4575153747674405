package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months with their totals as aligned lines for the console. */
final class MonthLines {

    private final ConsoleTexts texts;
    private final List<String[]> rows = new ArrayList<>();
    private InvoiceTotals sum = InvoiceTotals.NONE;

    MonthLines(ConsoleTexts texts) {
        this.texts = texts;
        rows.add(new String[] {texts.get("month"), "", texts.get("invoices"), texts.get("net"), texts.get("vat"), texts.get("gross")});
    }

    void add(YearMonth month, String state, InvoiceTotals totals) {
        row(month.toString(), state, totals.count(), totals);
        sum = sum.plus(totals);
    }

    /** What credit notes take off, between the months. */
    void credited(YearMonth month, String state, InvoiceTotals notes) {
        row(month.toString(), state, notes.count(), notes.credited());
        sum = sum.plus(notes.credited());
    }

    private void row(String label, String state, long count, InvoiceTotals totals) {
        rows.add(new String[] {label, state, texts.number(count), texts.amount(totals.net()), texts.amount(totals.vat()),
            texts.amount(totals.gross())});
    }

    /** A heading, the months, and their sum where there are several. */
    List<String> lines() {
        if (rows.size() > 2) {
            row(texts.get("total"), "", sum.count(), sum);
        }
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            if (widths[i] > 0) {
                String padding = " ".repeat(widths[i] - row[i].length());
                line.append("  ").append(i < 2 ? row[i] + padding : padding + row[i]);
            }
        }
        return line.toString().stripTrailing();
    }
}
