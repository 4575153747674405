package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a month worked out by hand: the ten worked examples of the domain, at 90.00 EUR/h, that is 1.50 a minute.
 * P1 to P10 are the examples 1 to 10; P2 is late; P6 and P7 are one request; P0 is of the month before; P11 waits.
 */
class ReportFiguresTest {

    @TempDir
    static Path output;

    static JsonNode report;
    static String page;
    static InProcess.Ended ended;

    @BeforeAll
    static void billTheTinyMonths() throws IOException {
        ended = InProcess.regie("run", "--as-of=2026-11-02", "--language=fr", "--input", InProcess.TINY.toString(), "--output", output.toString());
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.DONE);
        report = JsonMapper.shared().readTree(Files.readString(output.resolve("2026-10/report.json")));
        page = Files.readString(output.resolve("2026-10/report.html"));
    }

    /** Name, prestations and net of each share: {@code urgent 2 112.50}. */
    private static List<String> shares(String name) {
        List<String> shares = new ArrayList<>();
        report.get(name).properties().forEach(share -> shares.add(share.getKey() + " "
                + share.getValue().get("prestations").asString() + " " + share.getValue().get("net").asString()));
        return shares;
    }

    private static List<String> rows(JsonNode list, String... fields) {
        List<String> rows = new ArrayList<>();
        list.forEach(node -> rows.add(String.join(" ", java.util.Arrays.stream(fields).map(field -> node.get(field).asString()).toList())));
        return rows;
    }

    @Test
    void whatTheFirmClaimsAndTheLanguageOfItsPagesAreItsOwn(@TempDir Path folder) throws IOException {
        Path input = InProcess.copy(InProcess.TINY, folder.resolve("input"));
        Path supplier = input.resolve("supplier.yml");
        Files.writeString(supplier, Files.readString(supplier) + "\nlanguage: en\nclaimed_same_day: 55\n");
        Path english = folder.resolve("output");
        assertThat(InProcess.regie("run", "--as-of=2026-11-02", "--language=fr", "--input", input.toString(), "--output", english.toString())
                .exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode taking = JsonMapper.shared().readTree(Files.readString(english.resolve("2026-10/report.json"))).get("taking_in_charge");
        assertThat(taking.get("claimed_same_day_percent").asInt()).isEqualTo(55);
        assertThat(Files.readString(english.resolve("2026-10/report.html"))).contains("<html lang=\"en\">", "<h1>October\u00A02026</h1>",
                "Where the amount comes from", "The promise of 55%", "Within the promised time", "Percentages are rounded down", "838.47\u00A0€").doesNotContain("Facture");
        assertThat(Files.readString(english.resolve("index.html"))).contains("<html lang=\"en\">", "Billed months");
    }

    @Test
    void theTotalsAreThoseOfTheExamples() {
        assertThat(report.get("totals").get("net").asString()).isEqualTo("838.47");
        // 653.77, 24.00, 103.95 and 56.75 at 21 %: 137.29 + 5.04 + 21.83 + 11.92
        assertThat(report.get("totals").get("vat").asString()).isEqualTo("176.08");
        assertThat(report.get("totals").get("gross").asString()).isEqualTo("1014.55");
        assertThat(report.get("totals").get("invoices").asInt()).isEqualTo(4);
    }

    @Test
    void eachRulesPartIsWhatItAddedWhenItApplied() {
        assertThat(shares("net_by_rule")).containsExactly(
                "real-time 10 399.00",      // 266 minutes
                "minimum 3 31.50",          // P1 11 min, P6 5, P7 5
                "tool-minimum 1 60.00",     // P3: 40 min
                "no-contract 6 81.02",      // 5.63 + 22.50 + 22.88 + 18.75 + 5.63 + 5.63
                "contract 3 14.25",         // P8 4.50, P9 6.75, P10 3.00
                "options 1 2.48",           // P8: 49.50 to 51.975, so 51.98
                "urgent 2 112.50",          // P6, P7: 28.13 to 84.38 each
                "out-of-hours 2 136.34",    // P7 84.38 to 168.75, P8 51.98 to 103.95
                "included 2 -90.00",        // P9 49.5 min, P10 10.5 min
                "trips 2 70.00",
                "kilometres 2 21.38");      // 16.88 + 4.50
    }

    @Test
    void everyBreakdownComesToTheNet() {
        assertThat(shares("net_by_contract")).containsExactly("contract:BASIC 1 24.00", "no-contract 6 653.77", "sla:GOLD 3 160.70");
        assertThat(shares("net_by_customer")).containsExactly("C1 6 653.77", "C2 1 24.00", "C3 1 103.95", "C4 2 56.75");
        assertThat(shares("net_by_day")).containsExactly("before 1 24.00", "2026-10-01 1 28.13", "2026-10-05 2 226.88",
                "2026-10-06 3 333.96", "2026-10-07 1 39.50", "2026-10-08 1 17.25", "2026-10-10 1 168.75");
    }

    @Test
    void takingInChargeIsMeasuredARequestAtATimeInWorkingDaysAndHours() {
        JsonNode taking = report.get("taking_in_charge");
        assertThat(List.of(taking.get("requests").asInt(), taking.get("not_measured").asInt(), taking.get("same_day").asInt(),
                taking.get("within_delay").asInt())).containsExactly(8, 1, 4, 6);
        assertThat(rows(taking.get("by_delay"), "contract", "delay", "requests", "same_day", "within_delay")).containsExactly(
                "no-contract 15 working-days 5 3 4",       // P4, asked on 7 September, is the one beyond
                "contract:BASIC 15 working-days 1 1 1",
                "sla:GOLD 4 working-hours 2 0 1");         // P8 after 4 h exactly, P9 after 4 h 01
        assertThat(rows(taking.get("slowest"), "request_id", "within_delay")).startsWith("T4 false", "T9 false", "T3 true", "T8 true");
        assertThat(page).contains("50,0").contains("n’est pas tenu ce mois-ci");
    }

    @Test
    void unusualThingsAreNamed() {
        JsonNode unusual = report.get("unusual");
        assertThat(rows(unusual.get("largest_invoices"), "customer_id", "net"))
                .containsExactly("C1 653.77", "C3 103.95", "C4 56.75", "C2 24.00");
        assertThat(rows(unusual.get("highest_coefficients"), "prestation_id", "coefficient")).startsWith("P7 7.5", "P6 3.75", "P8 2.31");
        assertThat(rows(unusual.get("quiet_customers").get("largest"), "customer_id", "prestations_before", "net_before"))
                .containsExactly("C5 1 37.50");
        assertThat(rows(unusual.get("late").get("oldest"), "prestation_id", "started_on", "net")).containsExactly("P2 2026-09-29 24.00");
    }

    @Test
    void thePageSaysTheSameInFrenchAndEscapesWhatCustomersAreCalled() {
        assertThat(page).contains("838,47\u00A0€").contains("1\u00A0014,55\u00A0€").contains("−90,00")
                .contains("Gold Étendu Exemple &amp; &lt;Fils&gt; SRL").doesNotContain("<Fils>");
    }

    @Test
    void thePageSaysWhetherThereIsAMonthToCompareWith() throws IOException {
        assertThat(page).contains("Un client en avait le mois précédent.");
        assertThat(Files.readString(output.resolve("2026-09/report.html"))).contains("Rien à comparer\u00A0: c’est le premier mois facturé.");
    }

    @Test
    void aMonthInWhichNobodyWorkedHasNoChartsAndNoEmptyTables(@TempDir Path folder) throws IOException {
        assertThat(InProcess.regie("bill", "--period=2025-01", "--language=fr", "--input", InProcess.TINY.toString(), "--output", folder.toString())
                .exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("2025-01/report.html")))
                .contains("0 facture du", "0 client<", "Ce mois n’a aucune prestation à facturer.", "Aucune facture ce mois-ci.")
                .doesNotContain("<svg", "href=\"#rules\"", "href=\"#days\"").doesNotContainPattern("<tbody>\\s*</tbody>");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("<script").doesNotContain("url(");
    }

    @Test
    void theClosingSummarySaysWhatBecameOfEachRow() {
        assertThat(ended.out()).contains("Lignes lues dans l'archive\u00A0: 12").containsPattern("facturées maintenant +11\n")
                .containsPattern("en attente d'archivage +1 +waiting.csv").containsPattern("2026-10 +4 +838,47 +176,08 +1 014,55")
                .contains("rejetées                                 0").contains("À faire maintenant");
    }

    @Test
    void theOverviewShowsMonthsAndWhatWaits() throws IOException {
        assertThat(Files.readString(output.resolve("index.html"))).contains("href=\"2026-10/report.html\"").contains("P11")
                .contains("Aucune prestation archivée n’attend d’être facturée.");
    }

    @Test
    void theOverviewValuesOpenMonthsAsTheyWillBeBilled(@TempDir Path early) throws IOException {
        InProcess.regie("run", "--as-of=2026-10-31", "--input", InProcess.TINY.toString(), "--output", early.toString());
        assertThat(Files.readString(early.resolve("index.html"))).containsPattern("Octobre.2026</th><td class=\"n\">10</td><td class=\"n\">838,47");
    }
}
