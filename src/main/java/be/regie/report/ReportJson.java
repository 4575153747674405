package be.regie.report;

import be.regie.money.Amount;
import be.regie.money.Decimals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code report.json}: the figures of the page, for programs. Amounts are texts with two decimals. */
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {
    }

    public static String of(MonthReport report) {
        Figures figures = report.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("supplier", report.reference().supplier().legalName());
        json.put("period", report.month().toString());
        json.put("issue_date", report.issueDate().toString());
        json.put("totals", map("invoices", report.invoices().count(), "customers", report.invoices().customers(),
                "net", text(report.invoices().net()), "vat", text(report.invoices().vat()),
                "gross", text(report.invoices().gross())));
        Map<String, Object> reconciliation = new LinkedHashMap<>();
        ReconciliationTable.rows(report.places()).forEach(row -> reconciliation.put(row.key(), row.count()));
        json.put("reconciliation", reconciliation);
        json.put("net_by_rule", shares(figures.parts(), NetPart::key));
        json.put("net_by_contract", shares(figures.contracts(), key -> key));
        json.put("net_by_day", shares(figures.days(), day -> day == Figures.BEFORE ? "before"
                : report.month().atDay(day).toString()));
        json.put("net_by_customer", customers(figures));
        json.put("unusual", unusual(report));
        json.put("taking_in_charge", taking(figures.taking(), report.claimedSameDay()));
        return JSON.writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> customers(Figures figures) {
        Map<String, Object> customers = new LinkedHashMap<>();
        figures.customers().forEach((id, share) -> customers.put(id, map("invoices", share.invoices(),
                "prestations", share.prestations(), "net", text(share.net()))));
        return customers;
    }

    private static <K> Map<String, Object> shares(Map<K, Share> shares, java.util.function.Function<K, String> name) {
        Map<String, Object> map = new LinkedHashMap<>();
        shares.forEach((key, share) -> map.put(name.apply(key), share(share)));
        return map;
    }

    private static Map<String, Object> share(Share share) {
        return map("prestations", share.prestations(), "net", text(share.net()));
    }

    private static Map<String, Object> unusual(MonthReport report) {
        Figures figures = report.figures();
        List<?> largest = figures.largest().stream().limit(Figures.UNUSUAL).map(invoice -> map("invoice", invoice.number(),
                "customer_id", invoice.customerId(), "net", text(invoice.net()))).toList();
        List<?> coefficients = figures.coefficients().stream().map(high -> map("prestation_id", high.prestationId(),
                "customer_id", high.customerId(), "invoice", high.invoice(), "coefficient", Decimals.plain(high.coefficient()),
                "factors", high.factors(), "net", text(high.net()))).toList();
        List<?> quiet = report.quiet().largest().stream().map(customer -> map("customer_id", customer.customerId(),
                "prestations_before", customer.prestations(), "net_before", text(customer.net()))).toList();
        List<?> late = figures.lateWork().stream().map(work -> map("prestation_id", work.prestationId(),
                "customer_id", work.customerId(), "invoice", work.invoice(), "started_on", work.day().toString(),
                "net", text(work.net()))).toList();
        return map("largest_invoices", largest, "highest_coefficients", coefficients,
                "quiet_customers", map("count", report.quiet().count(), "largest", quiet),
                "late", map("prestations", figures.late().prestations(), "net", text(figures.late().net()), "oldest", late));
    }

    private static Map<String, Object> taking(Taking taking, int claimed) {
        List<?> delays = taking.delays().stream().map(counts -> map("contract", counts.delay().kind(),
                "delay", counts.delay().value() + " " + counts.delay().unit(), "requests", counts.requests(),
                "same_day", counts.sameDay(), "within_delay", counts.within())).toList();
        List<?> slowest = taking.slowest().stream().map(slow -> map("request_id", slow.requestId(),
                "customer_id", slow.customerId(), "requested_at", slow.requestedAt().toString(),
                "taken_at", slow.takenAt().toString(), "delay", slow.delay().value() + " " + slow.delay().unit(),
                "within_delay", slow.within())).toList();
        Map<String, Object> resolved = new LinkedHashMap<>();
        taking.resolved().forEach((days, count) -> resolved.put(days.toString(), count));
        return map("requests", taking.requests(), "not_measured", taking.unmeasured(), "same_day", taking.sameDay(),
                "within_delay", taking.within(), "claimed_same_day_percent", claimed, "by_delay", delays,
                "slowest", slowest, "resolved_after_days_from", resolved);
    }

    private static String text(Amount amount) {
        return amount.toString();
    }

    /** Keys and values in turn. */
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
