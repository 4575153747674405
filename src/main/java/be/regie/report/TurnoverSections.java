package be.regie.report;

import be.regie.money.Amount;
import be.regie.report.Charts.Bar;
import be.regie.report.Charts.Tone;
import be.regie.report.Html.Column;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The net of a month four times over: by rule, customer, kind of contract and day. */
final class TurnoverSections {

    /** Bars in the chart of customers, before the rest in one. */
    private static final int CHARTED = 15;
    /** Rows in the table of customers; more are in the register. */
    private static final int TABLED = 200;

    private final MonthReport report;
    private final Figures figures;
    private final PageTexts texts;
    private final Html html;

    TurnoverSections(MonthReport report, PageTexts texts, Html html) {
        this.report = report;
        this.figures = report.figures();
        this.texts = texts;
        this.html = html;
    }

    void write() {
        rules();
        customers();
        contracts();
        days();
    }

    private void rules() {
        html.section("rules", texts.get("rules")).paragraph(texts.get("rules.about"));
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Amount sum = Amount.ZERO;
        for (Map.Entry<NetPart, Share> part : figures.parts().entrySet()) {
            Amount amount = part.getValue().net();
            String label = texts.get("part." + part.getKey().key());
            Amount after = sum.plus(amount);
            bars.add(new Bar(label, part.getKey() == NetPart.REAL_TIME ? texts.euros(amount) : texts.signed(amount) + "\u00A0€",
                    sum, after, amount.isNegative() ? Tone.GREY : part.getKey() == NetPart.REAL_TIME ? Tone.FULL : Tone.LIGHT));
            rows.add(List.of(Html.escape(label), texts.number(part.getValue().prestations()), texts.amount(amount), percent(amount)));
            sum = after;
        }
        bars.add(Bar.of(texts.get("net"), texts.euros(sum), sum, Tone.FULL));
        html.raw(Charts.bars("chart-rules", texts.get("rules"), texts.get("rules.chart"), bars, texts));
        table(texts.get("rules"), texts.get("rule"), rows, sum);
        html.endSection();
    }

    private void customers() {
        List<Map.Entry<String, CustomerShare>> ordered = figures.customers().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(CustomerShare::net).reversed())).toList();
        html.section("customers", texts.get("by-customer"));
        List<Bar> bars = new ArrayList<>();
        int charted = ordered.size() <= CHARTED + 1 ? ordered.size() : CHARTED;
        for (Map.Entry<String, CustomerShare> entry : ordered.subList(0, charted)) {
            bars.add(Bar.of(report.customerName(entry.getKey()), texts.euros(entry.getValue().net()), entry.getValue().net(), Tone.FULL));
        }
        if (ordered.size() > charted) {
            Amount rest = ordered.subList(charted, ordered.size()).stream().map(entry -> entry.getValue().net())
                    .reduce(Amount.ZERO, Amount::plus);
            bars.add(Bar.of(texts.count("other-customers", ordered.size() - charted), texts.euros(rest), rest, Tone.GREY));
        }
        html.raw(Charts.bars("chart-customers", texts.get("by-customer"), texts.get("by-customer.chart"), bars, texts));
        html.details(texts.get("as-table"));
        List<Column> columns = List.of(Column.text(texts.get("customer")), Column.whole(texts.get("customer-id")).wide(),
                Column.number(texts.get("prestations")).wide(), Column.number(texts.get("invoices")), Column.number(texts.get("net-eur")),
                Column.number(texts.get("share")));
        html.table(texts.get("by-customer"), columns, ordered.stream().limit(TABLED).map(this::customer).toList(), List.of(
                texts.count("all-customers", ordered.size()), "", texts.number(figures.prestations()),
                texts.number(figures.invoices()), texts.amount(figures.net()), percent(figures.net())));
        if (ordered.size() > TABLED) {
            html.note(texts.count("by-customer.more", ordered.size() - TABLED));
        }
        html.endDetails().endSection();
    }

    private List<String> customer(Map.Entry<String, CustomerShare> entry) {
        CustomerShare share = entry.getValue();
        return List.of(Html.escape(report.customerName(entry.getKey())), Html.escape(entry.getKey()), texts.number(share.prestations()),
                texts.number(share.invoices()), texts.amount(share.net()), percent(share.net()));
    }

    private void contracts() {
        List<Map.Entry<String, Share>> ordered = figures.contracts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ContractKind.ORDER)).toList();
        html.section("contracts", texts.get("by-contract"));
        html.raw(Charts.bars("chart-contracts", texts.get("by-contract"), texts.get("by-contract.chart"), ordered.stream()
                .map(entry -> Bar.of(contract(texts, entry.getKey()), texts.euros(entry.getValue().net()), entry.getValue().net(), Tone.FULL))
                .toList(), texts));
        table(texts.get("by-contract"), texts.get("contract"), rows(ordered, kind -> contract(texts, kind)), figures.net());
        html.endSection();
    }

    /** {@code Contrat GOLD, SLA} */
    static String contract(PageTexts texts, String kind) {
        return kind.equals(ContractKind.NONE) ? texts.get("contract.none")
                : texts.get(kind.startsWith(ContractKind.SLA) ? "contract.sla" : "contract.without-sla", ContractKind.level(kind));
    }

    private void days() {
        html.section("days", texts.get("by-day")).paragraph(texts.get("by-day.about"));
        List<Charts.Column> columns = new ArrayList<>();
        if (figures.days().containsKey(Figures.BEFORE)) {
            columns.add(column(Figures.BEFORE, texts.get("day.before-short"), true, false));
        }
        for (int day = 1; day <= report.month().lengthOfMonth(); day++) {
            DayOfWeek weekDay = report.month().atDay(day).getDayOfWeek();
            columns.add(column(day, Integer.toString(day), day % 7 == 1 && day > 1 || day == 1 && columns.isEmpty(),
                    weekDay == DayOfWeek.SATURDAY || weekDay == DayOfWeek.SUNDAY));
        }
        if (figures.invoices() > 0) {
            html.raw(Charts.columns("chart-days", texts.get("by-day"), texts.get("by-day.chart"), columns, texts));
        }
        table(texts.get("by-day"), texts.get("day"), rows(List.copyOf(figures.days().entrySet()), this::day), figures.net());
        html.endSection();
    }

    private Charts.Column column(int day, String label, boolean labelled, boolean shaded) {
        Share share = figures.days().getOrDefault(day, Share.NOTHING);
        return new Charts.Column(label, labelled, shaded, share.net(), texts.get("pair", day(day), texts.euros(share.net())));
    }

    private String day(int day) {
        if (day == Figures.BEFORE) {
            return texts.get("day.before");
        }
        LocalDate date = report.month().atDay(day);
        return texts.get("weekdays").split(" ")[date.getDayOfWeek().getValue() - 1] + "\u00A0" + texts.date(date);
    }

    private <K> List<List<String>> rows(List<Map.Entry<K, Share>> shares, Function<K, String> label) {
        return shares.stream().map(entry -> List.of(Html.escape(label.apply(entry.getKey())),
                texts.number(entry.getValue().prestations()), texts.amount(entry.getValue().net()), percent(entry.getValue().net()))).toList();
    }

    private void table(String caption, String heading, List<List<String>> rows, Amount sum) {
        html.details(texts.get("as-table"));
        html.table(caption, List.of(Column.text(heading), Column.number(texts.get("prestations")), Column.number(texts.get("net-eur")),
                        Column.number(texts.get("share"))), rows,
                List.of(texts.get("net"), texts.number(figures.prestations()), texts.amount(sum), percent(sum)));
        html.endDetails();
    }

    private String percent(Amount amount) {
        return texts.percent(amount.cents(), figures.net().cents());
    }
}
