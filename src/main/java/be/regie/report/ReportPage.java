package be.regie.report;

import be.regie.report.Html.Column;
import java.util.ArrayList;
import java.util.List;

/** {@code report.html}: the month on a page of its own, for a screen, a phone and paper. */
public final class ReportPage {

    private final MonthReport report;
    private final PageTexts texts;
    private final Html html = new Html();

    private ReportPage(MonthReport report) {
        this.report = report;
        this.texts = PageTexts.of(report.reference().supplier());
    }

    public static String html(MonthReport report) {
        return new ReportPage(report).page();
    }

    private String page() {
        contents();
        totals();
        if (!report.isEmpty()) {
            new TurnoverSections(report, texts, html).write();
            new TakingSection(report, texts, html).write();
        }
        new UnusualSection(report, texts, html).write();
        reconciliation();
        invoices();
        files();
        String firm = report.reference().supplier().legalName();
        String month = texts.month(report.month());
        String title = texts.get("title", month, firm);
        return Page.of(report.reference().supplier(), report.draft() ? preview(title) : title, heading().toString(), html.toString(),
                texts.get(report.draft() ? "preview.footer" : "footer", firm, month));
    }

    private Html heading() {
        Html heading = new Html().element("h1", report.draft() ? preview(texts.month(report.month())) : texts.monthTitle(report.month()))
                .element("p class=\"under\"", texts.get("issued-on", texts.count(report.draft() ? "drafts" : "invoices", report.invoices().count()),
                        texts.longDate(report.issueDate()), customers()));
        return report.draft() ? heading.element("p class=\"draft\"", texts.get("preview.about")) : heading;
    }

    private String preview(String what) {
        return texts.get("pair", texts.get("preview"), what);
    }

    /** {@code 14 clients, plus 2 sans facture}: together those of the chart. */
    private String customers() {
        String invoiced = texts.count("customers", report.invoices().customers());
        long covered = report.figures().customers().values().stream().filter(share -> share.invoices() == 0).count();
        return covered == 0 ? invoiced : invoiced + " " + texts.count("customers-covered", covered);
    }

    private void contents() {
        html.raw("<nav aria-label=\"" + texts.get("contents") + "\"><ul>\n");
        for (String section : report.isEmpty() ? List.of("unusual", "rows", "invoices", "files")
                : List.of("rules", "customers", "contracts", "days", "taking", "unusual", "rows", "invoices", "files")) {
            html.raw("<li><a href=\"#" + section + "\">" + Html.escape(texts.get("nav." + section)) + "</a></li>\n");
        }
        html.raw("</ul></nav>\n");
    }

    private void totals() {
        html.section("totals", texts.get("totals"));
        html.raw("<dl class=\"key\">\n");
        key("net", texts.euros(report.invoices().net()));
        key("vat", texts.euros(report.invoices().vat()));
        key("gross", texts.euros(report.invoices().gross()));
        key("prestations", texts.number(report.figures().prestations()));
        html.raw("</dl>\n");
        if (report.isEmpty()) {
            html.paragraph(texts.get("month.empty"));
        }
        creditNotes();
        html.endSection();
    }

    private void key(String name, String value) {
        html.raw("<div><dt>" + Html.escape(texts.get(name)) + "</dt><dd>" + Html.escape(value) + "</dd></div>\n");
    }

    private void creditNotes() {
        if (report.creditNotes().isEmpty()) {
            return;
        }
        String folder = report.draft() ? "../../credit-notes/" : "../credit-notes/";
        html.element("h3", texts.get("credit-notes")).note(texts.get("credit-notes.about"));
        html.table(texts.get("credit-notes"), List.of(Column.whole(texts.get("credit-note")), Column.whole(texts.get("corrects")).wide(),
                        Column.text(texts.get("customer")), Column.number(texts.get("net-eur")).wide(), Column.number(texts.get("vat-eur")).wide(),
                        Column.number(texts.get("gross-eur"))),
                report.creditNotes().stream().map(note -> List.of(
                        Html.link(folder + note.number() + ".pdf", note.number()), Html.escape(note.corrects()),
                        Html.escape(report.customerName(note.customerId())), texts.amount(note.net().negated()),
                        texts.amount(note.vat().negated()), texts.amount(note.gross().negated()))).toList());
    }

    private void reconciliation() {
        html.section("rows", texts.get("rows")).paragraph(texts.get("rows.about"));
        List<List<String>> rows = new ArrayList<>();
        long[] sums = new long[2];
        for (ReconciliationTable.Row row : ReconciliationTable.rows(report.places())) {
            sums[row.isSum() ? 0 : 1] += row.count();
            rows.add(List.of(Html.escape(texts.get("place." + row.key())), row.isSum() ? texts.number(row.count()) : "",
                    row.isSum() ? "" : texts.number(row.count())));
        }
        html.table(texts.get("rows"), List.of(Column.text(texts.get("place")), Column.number(texts.get("in")), Column.number(texts.get("out"))),
                rows, List.of(texts.get("sum"), texts.number(sums[0]), texts.number(sums[1])));
        html.endSection();
    }

    private void invoices() {
        html.section("invoices", texts.get("invoices"));
        if (report.figures().invoices() == 0) {
            html.paragraph(texts.get("invoices.none")).endSection();
            return;
        }
        html.paragraph(report.listsAll() ? texts.get("invoices.all")
                : texts.get("invoices.largest", MonthReport.LISTED_OF_MORE, texts.number(report.figures().invoices())));
        List<Column> columns = List.of(Column.whole(texts.get("number")), Column.text(texts.get("customer")),
                Column.text(texts.get("purchase-order")).wide(), Column.number(texts.get("prestations")).wide(),
                Column.number(texts.get("net-eur")).wide(), Column.number(texts.get("gross-eur")), Column.whole(texts.get("documents")));
        html.table(texts.get("invoices"), columns, report.listed().stream().map(this::invoice).toList());
        html.endSection();
    }

    private List<String> invoice(LargeInvoice invoice) {
        String file = "invoices/" + invoice.number();
        return List.of(Html.escape(invoice.number()), Html.escape(report.customerName(invoice.customerId())),
                Html.escape(invoice.purchaseOrder()), texts.number(invoice.prestations()), texts.amount(invoice.net()),
                texts.amount(invoice.gross()), Html.link(file + ".pdf", "PDF")
                        + (invoice.electronic() ? " " + Html.link(file + ".xml", "XML") : ""));
    }

    private void files() {
        html.section("files", texts.get("files")).raw("<ul class=\"files\">\n");
        for (String file : List.of("register/invoices.csv", "register/lines.csv", "register/covered.csv", "register/vat-grids.csv",
                "ledger/journal.csv", "report.json", "manifest.json")) {
            html.raw("<li>" + Html.link(file, file) + " <span>" + Html.escape(texts.get("file." + file)) + "</span></li>\n");
        }
        html.raw("</ul>\n").endSection();
    }
}
