package be.regie.report;

import be.regie.report.Html.Column;
import java.util.List;

/** What an accountant looks at before sending: the largest, the highest, the missing and the late. */
final class UnusualSection {

    private final MonthReport report;
    private final Figures figures;
    private final PageTexts texts;
    private final Html html;

    UnusualSection(MonthReport report, PageTexts texts, Html html) {
        this.report = report;
        this.figures = report.figures();
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.section("unusual", texts.get("unusual"));
        largest();
        coefficients();
        quiet();
        if (!report.isEmpty()) {
            late();
        }
        html.endSection();
    }

    private void largest() {
        if (figures.largest().isEmpty()) {
            return;
        }
        html.element("h3", texts.get("largest"));
        html.table(texts.get("largest"), List.of(Column.whole(texts.get("number")), Column.text(texts.get("customer")),
                        Column.number(texts.get("prestations")).wide(), Column.number(texts.get("net-eur"))),
                figures.largest().stream().limit(5).map(invoice -> List.of(document(invoice.number()), name(invoice.customerId()),
                        texts.number(invoice.prestations()), texts.amount(invoice.net()))).toList());
    }

    private void coefficients() {
        if (figures.coefficients().isEmpty()) {
            return;
        }
        html.element("h3", texts.get("highest"));
        html.table(texts.get("highest"), List.of(Column.whole(texts.get("prestation")), Column.text(texts.get("customer")),
                        Column.text(texts.get("factors")).wide(), Column.number(texts.get("coefficient")), Column.number(texts.get("net-eur")).wide(),
                        Column.whole(texts.get("invoice")).wide()),
                figures.coefficients().stream().limit(5).map(high -> List.of(Html.escape(high.prestationId()), name(high.customerId()),
                        Html.escape(factors(high.factors())), "×\u00A0" + texts.number(high.coefficient()), texts.amount(high.net()),
                        document(high.invoice()))).toList());
    }

    /** {@code sans contrat 1,25 · urgence 3} */
    private String factors(List<String> factors) {
        return String.join(" · ", factors.stream().map(factor -> {
            int space = factor.lastIndexOf(' ');
            String name = factor.substring(0, space);
            String number = texts.number(new java.math.BigDecimal(factor.substring(space + 1)));
            int colon = name.indexOf(':');
            return (colon < 0 ? texts.get("factor." + name) : name.substring(colon + 1)) + "\u00A0" + number;
        }).toList());
    }

    private void quiet() {
        QuietCustomers quiet = report.quiet();
        html.element("h3", texts.get("quiet"));
        if (quiet.count() == 0) {
            html.paragraph(texts.get(quiet.compared() ? "quiet.none" : "quiet.first"));
            return;
        }
        html.paragraph(texts.count("quiet.count", quiet.count()));
        html.table(texts.get("quiet"), List.of(Column.text(texts.get("customer")), Column.whole(texts.get("customer-id")).wide(),
                        Column.number(texts.get("prestations-before")), Column.number(texts.get("net-before"))),
                quiet.largest().stream().map(customer -> List.of(name(customer.customerId()), Html.escape(customer.customerId()),
                        texts.number(customer.prestations()), texts.amount(customer.net()))).toList());
    }

    private void late() {
        html.element("h3", texts.get("late"));
        if (figures.late().prestations() == 0) {
            html.paragraph(texts.get("late.none"));
            return;
        }
        html.paragraph(texts.count("late.count", figures.late().prestations()) + " " + texts.get("late.about", texts.euros(figures.late().net())));
        html.table(texts.get("late"), List.of(Column.whole(texts.get("prestation")), Column.text(texts.get("customer")),
                        Column.whole(texts.get("started")), Column.number(texts.get("net-eur")).wide(), Column.whole(texts.get("invoice")).wide()),
                figures.lateWork().stream().map(work -> List.of(Html.escape(work.prestationId()), name(work.customerId()),
                        texts.date(work.day()), texts.amount(work.net()), document(work.invoice()))).toList());
    }

    private String name(String customerId) {
        return Html.escape(report.customerName(customerId));
    }

    private String document(String invoice) {
        return invoice.isEmpty() ? Html.escape(texts.get("covered")) : Html.link("invoices/" + invoice + ".pdf", invoice);
    }
}
