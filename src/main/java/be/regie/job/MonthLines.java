package be.regie.job;

import be.regie.invoice.InvoiceTotals;
import be.regie.money.Amount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months with their totals as aligned lines for the console. */
final class MonthLines {

    private final ConsoleTexts texts;
    private final List<String[]> rows = new ArrayList<>();
    private long invoices;
    private Amount net = Amount.ZERO;
    private Amount vat = Amount.ZERO;
    private Amount gross = Amount.ZERO;

    MonthLines(ConsoleTexts texts) {
        this.texts = texts;
        rows.add(new String[] {texts.get("month"), "", texts.get("invoices"), texts.get("net"), texts.get("vat"), texts.get("gross")});
    }

    void add(YearMonth month, String state, InvoiceTotals totals) {
        row(month.toString(), state, totals.count(), totals.net(), totals.vat(), totals.gross());
        invoices += totals.count();
        net = net.plus(totals.net());
        vat = vat.plus(totals.vat());
        gross = gross.plus(totals.gross());
    }

    /** What credit notes take off, between the months. */
    void credited(String month, String state, InvoiceTotals notes) {
        row(month, state, notes.count(), notes.net().negated(), notes.vat().negated(), notes.gross().negated());
        net = net.minus(notes.net());
        vat = vat.minus(notes.vat());
        gross = gross.minus(notes.gross());
    }

    private void row(String month, String state, long count, Amount ofNet, Amount ofVat, Amount ofGross) {
        rows.add(new String[] {month, state, texts.number(count), texts.amount(ofNet), texts.amount(ofVat), texts.amount(ofGross)});
    }

    /** A heading, the months, and their sum where there are several. */
    List<String> lines() {
        if (rows.size() > 2) {
            row(texts.get("total"), "", invoices, net, vat, gross);
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
