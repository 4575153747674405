package be.regie.report;

import be.regie.invoice.InvoiceTotals;
import be.regie.party.Supplier;
import be.regie.report.Html.Column;
import be.regie.text.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** {@code index.html}: all months with their totals and state, what is open, rejected and waiting now. */
public final class IndexPage {

    /** Rows of rejects and of waiting prestations on the page; all of them are in their files. */
    public static final int LISTED = 200;
    private static final int CHARTED_MONTHS = 24;

    /** @param closed whether its files are complete */
    public record Billed(YearMonth month, boolean closed, InvoiceTotals totals) {
    }

    /**
     * All that the page shows.
     *
     * @param credited sums of all credit notes
     */
    public record Content(Supplier supplier, List<Billed> billed, InvoiceTotals credited, List<OpenMonth> open, StateRow.Read rejects, StateRow.Read waiting) {
    }

    private final Content content;
    private final PageTexts texts;
    private final Html html = new Html();

    private IndexPage(Content content) {
        this.content = content;
        this.texts = PageTexts.of(content.supplier());
    }

    public static String html(Content content) {
        return new IndexPage(content).page();
    }

    private String page() {
        months();
        open();
        rejects();
        waiting();
        String firm = content.supplier().legalName();
        Html heading = new Html().element("h1", texts.get("index")).element("p class=\"under\"",
                content.billed().isEmpty() ? texts.get("index.nothing") : texts.get("index.until",
                        texts.count("index.months", content.billed().size()), texts.month(content.billed().getLast().month())));
        return Page.of(content.supplier(), texts.get("index.title", firm), heading.toString(), html.toString(),
                texts.get("index.footer", firm));
    }

    private void months() {
        html.section("months", texts.get("months-billed"));
        if (content.billed().isEmpty()) {
            html.paragraph(texts.get("months-billed.none")).endSection();
            return;
        }
        chart();
        List<Column> columns = List.of(Column.text(texts.get("month")), Column.text(texts.get("state")).wide(), Column.number(texts.get("invoices")),
                Column.number(texts.get("net-eur")).wide(), Column.number(texts.get("vat-eur")).wide(), Column.number(texts.get("gross-eur")));
        List<List<String>> rows = new ArrayList<>(content.billed().reversed().stream().map(this::row).toList());
        InvoiceTotals credited = content.credited().credited();
        if (content.credited().count() > 0) {
            rows.add(cells(texts.get("credited"), "", content.credited().count(), credited));
        }
        InvoiceTotals sum = content.billed().stream().map(Billed::totals).reduce(credited, InvoiceTotals::plus);
        html.table(texts.get("months-billed"), columns, rows, cells(texts.get("sum"), "", sum.count(), sum));
        html.endSection();
    }

    private void chart() {
        int first = Math.max(0, content.billed().size() - CHARTED_MONTHS);
        List<Charts.Column> columns = new ArrayList<>();
        for (Billed billed : content.billed().subList(first, content.billed().size())) {
            int number = billed.month().getMonthValue();
            columns.add(new Charts.Column((number < 10 ? "0" : "") + number + "/" + billed.month().getYear() % 100,
                    columns.size() % 3 == 0 || content.billed().size() < 9, false, billed.totals().net(),
                    texts.get("pair", texts.monthTitle(billed.month()), texts.euros(billed.totals().net()))));
        }
        if (columns.size() > 2) {
            html.raw(Charts.columns("chart-months", texts.get("months-billed"), texts.get("months-billed.chart"), columns, texts));
        }
    }

    private List<String> row(Billed billed) {
        String title = texts.monthTitle(billed.month());
        return cells(billed.closed() ? Html.link(billed.month() + "/report.html", title) : Html.escape(title),
                Html.escape(texts.get(billed.closed() ? "state.closed" : "state.issued")), billed.totals().count(), billed.totals());
    }

    private List<String> cells(String label, String state, long count, InvoiceTotals totals) {
        return List.of(label, state, texts.number(count), texts.amount(totals.net()), texts.amount(totals.vat()), texts.amount(totals.gross()));
    }

    private void open() {
        html.section("open", texts.get("open"));
        if (content.open().isEmpty()) {
            html.paragraph(texts.get("open.none"));
        } else {
            html.paragraph(texts.get("open.about"));
            html.table(texts.get("open"), List.of(Column.text(texts.get("month")), Column.number(texts.get("prestations")),
                            Column.number(texts.get("net-today"))),
                    content.open().stream().map(month -> List.of(Html.escape(texts.monthTitle(month.month())), texts.number(month.prestations()),
                            month.net().map(texts::amount).orElse("–"))).toList());
        }
        html.endSection();
    }

    private void rejects() {
        html.section("rejects", texts.get("rejects"));
        if (content.rejects().count() == 0) {
            html.paragraph(texts.get("rejects.none")).endSection();
            return;
        }
        html.paragraph(texts.count("rejects.count", content.rejects().count()));
        html.table(texts.get("rejects"), List.of(new Column(texts.get("where"), "b"), Column.text(texts.get("problem"))),
                content.rejects().first().stream().map(row -> List.of(Html.breakable(row.prestationId()) + "<br><small>"
                                + Html.breakable(texts.get("line", row.file(), row.line())) + "</small>",
                        problem(row))).toList());
        more("rejects.csv", content.rejects());
    }

    private void waiting() {
        html.section("waiting", texts.get("waiting"));
        if (content.waiting().count() == 0) {
            html.paragraph(texts.get("waiting.none")).endSection();
            return;
        }
        html.paragraph(texts.count("waiting.count", content.waiting().count()));
        html.table(texts.get("waiting"), List.of(Column.text(texts.get("prestation")), Column.text(texts.get("customer"))),
                content.waiting().first().stream().map(row -> List.of(Html.escape(row.prestationId()), Html.escape(row.customerId())))
                        .toList());
        more("waiting.csv", content.waiting());
    }

    private void more(String file, StateRow.Read read) {
        html.raw("<p class=\"note\">" + Html.escape(read.count() > LISTED ? texts.get("only-first", LISTED) + " " : "")
                + Html.link(file, file) + "</p>\n").endSection();
    }

    /** The words of the file, which are in the language of the page. */
    private String problem(StateRow row) {
        Object field = row.value().isEmpty() ? row.field() : Words.of("quoted", row.field(), row.value());
        return row.field().isEmpty() ? sentence(row.message()) + "<br>" + sentence(row.remedy())
                : Html.breakable(texts.say(Words.of("field", field, row.message()).sentence())) + "<br>" + sentence(row.remedy());
    }

    private String sentence(String text) {
        return Html.breakable(PageTexts.capitalised(texts.say(Words.of("sentence", text))));
    }
}
