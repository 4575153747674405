package be.regie.report;

import be.regie.report.Html.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How requests were taken in charge, and apart from it how long they took (R11). */
final class TakingSection {

    private final MonthReport report;
    private final Taking taking;
    private final PageTexts texts;
    private final Html html;

    TakingSection(MonthReport report, PageTexts texts, Html html) {
        this.report = report;
        this.taking = report.figures().taking();
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.section("taking", texts.get("taking")).paragraph(texts.get("taking.about"));
        if (taking.requests() > 0) {
            html.paragraph(texts.get("taking.percent"));
            claim();
            delays();
            slowest();
        } else {
            html.paragraph(texts.get("taking.none"));
        }
        if (taking.unmeasured() > 0) {
            html.note(texts.count("taking.unmeasured", taking.unmeasured()));
        }
        resolution();
        html.endSection();
    }

    private void claim() {
        String share = texts.percent(taking.sameDay(), taking.requests());
        html.element("h3", texts.get("same-day"));
        html.raw("<p class=\"big\"><strong>" + share + "</strong> " + Html.escape(texts.get(report.keepsClaim() ? "claim.kept" : "claim.missed",
                texts.number(taking.sameDay()), texts.number(taking.requests()), report.claimedSameDay())) + "</p>\n");
        html.raw(Charts.gauge("chart-same-day", texts.get("same-day"), texts.get("same-day.chart", share, report.claimedSameDay()),
                taking.sameDay(), taking.requests(), report.claimedSameDay(), texts.get("claimed", report.claimedSameDay())));
    }

    private void delays() {
        html.element("h3", texts.get("delays"));
        List<Column> columns = List.of(Column.text(texts.get("contract")), Column.text(texts.get("delay")),
                Column.number(texts.get("requests")), Column.number(texts.get("within")).wide(), Column.number(texts.get("within-share")),
                Column.number(texts.get("same-day-share")).wide());
        html.table(texts.get("delays"), columns, taking.delays().stream().map(this::delay).toList(), List.of(texts.get("all"), "",
                texts.number(taking.requests()), texts.number(taking.within()), texts.percent(taking.within(), taking.requests()),
                texts.percent(taking.sameDay(), taking.requests())));
    }

    private List<String> delay(DelayCounts counts) {
        return List.of(Html.escape(TurnoverSections.contract(texts, counts.delay().kind())), Html.escape(words(counts.delay())),
                texts.number(counts.requests()), texts.number(counts.within()), texts.percent(counts.within(), counts.requests()),
                texts.percent(counts.sameDay(), counts.requests()));
    }

    /** {@code 4 heures ouvrées} */
    private String words(Delay delay) {
        return texts.count("delay." + delay.unit(), new BigDecimal(delay.value()));
    }

    private void slowest() {
        html.element("h3", texts.get("slowest")).paragraph(texts.get("slowest.about"));
        List<Column> columns = List.of(Column.whole(texts.get("request")), Column.text(texts.get("customer")),
                Column.whole(texts.get("requested")).wide(), Column.whole(texts.get("taken")).wide(), Column.number(texts.get("gone")),
                Column.whole(texts.get("delay")).wide(), Column.whole(texts.get("verdict")));
        html.table(texts.get("slowest"), columns, taking.slowest().stream().map(slow -> List.of(Html.escape(slow.requestId()),
                Html.escape(report.customerName(slow.customerId())), moment(slow.requestedAt()), moment(slow.takenAt()),
                Html.escape(texts.span(slow.seconds())), Html.escape(words(slow.delay())),
                slow.within() ? Html.escape(texts.get("verdict.within"))
                        : "<strong>" + Html.escape(texts.get("verdict.beyond")) + "</strong>")).toList());
    }

    private String moment(Instant instant) {
        return Html.escape(texts.moment(instant.atZone(report.reference().supplier().zone()).toLocalDateTime()));
    }

    private void resolution() {
        long all = taking.resolved().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return;
        }
        html.element("h3", texts.get("resolution")).paragraph(texts.get("resolution.about"));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Integer, Long> days : taking.resolved().entrySet()) {
            rows.add(List.of(Html.escape(texts.get("resolution." + days.getKey())), texts.number(days.getValue()),
                    texts.percent(days.getValue(), all)));
        }
        html.table(texts.get("resolution"), List.of(Column.text(texts.get("resolution.time")), Column.number(texts.get("requests")),
                Column.number(texts.get("share"))), rows, List.of(texts.get("all"), texts.number(all), texts.percent(all, all)));
    }
}
