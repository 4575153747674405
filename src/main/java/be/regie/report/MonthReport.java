package be.regie.report;

import be.regie.invoice.InvoiceTotals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a month's report tells: totals and where every row of the archive ended.
 *
 * @param places counts by the names of {@link be.regie.invoice.Gate#places}
 */
public record MonthReport(String supplier, YearMonth month, LocalDate issueDate, Map<String, Long> places, InvoiceTotals invoices) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** {@code report.json}. */
    public String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("supplier", supplier);
        report.put("period", month.toString());
        report.put("issue_date", issueDate.toString());
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("invoices", invoices.count());
        totals.put("customers", invoices.customers());
        totals.put("net", invoices.net().toString());
        totals.put("vat", invoices.vat().toString());
        totals.put("gross", invoices.gross().toString());
        report.put("totals", totals);
        Map<String, Object> reconciliation = new LinkedHashMap<>();
        ReconciliationTable.rows(places).forEach(row -> reconciliation.put(row.key(), row.count()));
        report.put("reconciliation", reconciliation);
        return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
    }
}
