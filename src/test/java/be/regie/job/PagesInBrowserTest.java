package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.text.Language;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the sample in a real browser, as a phone and as a desk see them. Skipped where there is no Chromium. */
@EnabledIf(value = "be.regie.job.Chromium#isThere", disabledReason = "Chromium is not installed: apt-get install chromium")
class PagesInBrowserTest {

    private static final List<String> PAGES = List.of("index.html", "2026-10/report.html");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    static Path scratch;

    static Path output;
    static final Map<String, JsonNode> MEASURED = new HashMap<>();
    static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void billAndLook() throws IOException, InterruptedException {
        output = scratch.resolve("output");
        assertThat(InProcess.regie("run", "--as-of=2026-11-05", "--output", output.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        for (String page : PAGES) {
            for (int width : new int[] {390, 1280}) {
                MEASURED.put(page + " " + width, measure(output.resolve(page), width));
            }
        }
    }

    /** Shows a page in a frame of a width, so that narrow ones are possible, and measures it from outside: it has no scripts. */
    private static JsonNode measure(Path page, int width) throws IOException, InterruptedException {
        Path frame = scratch.resolve("frame.html");
        Files.writeString(frame, """
                <!DOCTYPE html><meta charset="utf-8"><body>
                <iframe id="page" style="border:0;width:%dpx;height:900px" src="%s"></iframe><pre id="result"></pre>
                <script>%s</script>
                """.formatted(width, page.toUri(), script()));
        Chromium.Shown shown = Chromium.show(frame, scratch);
        COMPLAINTS.addAll(shown.complaints());
        Matcher result = RESULT.matcher(shown.dom());
        assertThat(result.find()).as("measured").isTrue();
        return JsonMapper.shared().readTree(result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static String script() throws IOException {
        try (var in = PagesInBrowserTest.class.getResourceAsStream("measure.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theBrowserHasNothingToComplainAbout() {
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void aPageThatFailsIsNoticed() throws IOException, InterruptedException {
        Path page = scratch.resolve("wrong.html");
        Files.writeString(page, "<!DOCTYPE html><script>nothing.of.the.kind()</script>");
        assertThat(Chromium.show(page, scratch).complaints()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"index.html, 390", "index.html, 1280", "2026-10/report.html, 390", "2026-10/report.html, 1280"})
    void nothingReachesBeyondTheWidth(String page, int width) {
        JsonNode measured = MEASURED.get(page + " " + width);
        assertThat(measured.get("scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(measured.get("beyond")).as("tables and charts that are cut off").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NL", "DE", "EN"})
    void inEveryLanguageThePagesFitAPhoneAndSayTheirLanguage(Language language) throws IOException, InterruptedException {
        Path input = InProcess.copy(Path.of("input"), scratch.resolve("input-" + language));
        Path supplier = input.resolve("supplier.yml");
        Files.writeString(supplier, Files.readString(supplier).replace("language: fr", "language: " + language.code()));
        Path billed = scratch.resolve("output-" + language);
        assertThat(InProcess.regie("run", "--as-of=2026-11-05", "--input", input.toString(), "--output", billed.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        for (String page : PAGES) {
            JsonNode measured = measure(billed.resolve(page), 390);
            assertThat(measured.get("language").asString()).isEqualTo(language.code());
            assertThat(measured.get("scrollWidth").asInt()).as(page).isLessThanOrEqualTo(390);
            assertThat(measured.get("beyond")).as(page + ": tables and charts that are cut off").isEmpty();
        }
        assertThat(Files.readString(billed.resolve("2026-10/register/lines.csv")))
                .isEqualTo(Files.readString(output.resolve("2026-10/register/lines.csv")));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void everyChartIsDrawnWithATitleADescriptionAndATable(int width) {
        JsonNode charts = MEASURED.get("2026-10/report.html " + width).get("charts");
        assertThat(charts).hasSize(5);
        charts.forEach(chart -> {
            assertThat(chart.get("marks").asInt()).as(chart.toString()).isPositive();
            assertThat(chart.get("width").asInt()).as(chart.toString()).isGreaterThan(250);
            assertThat(chart.get("title").asString()).isNotBlank();
            assertThat(chart.get("description").asString()).isNotBlank();
            assertThat(chart.get("tables").asInt()).as(chart.toString()).isPositive();
        });
    }

    @Test
    void longNamesLeaveRoomForTheRestAndCreditNotesFitAPhone() throws IOException, InterruptedException {
        Path input = InProcess.copy(Path.of("input"), scratch.resolve("input-credited"));
        Path customers = input.resolve("customers.csv");
        Files.writeString(customers, Files.readString(customers).replaceAll("(Garage Modèle|Logistique Exemple) SA",
                "$1 et Entreposage du Port de la Ville SA"));
        Path billed = scratch.resolve("output-credited");
        List<String> folders = List.of("--input", input.toString(), "--output", billed.toString());
        regie(folders, "bill", "--period=2026-09");
        regie(folders, "credit", "--invoice=2026-000002", "--reason=Erreur", "--issue-date=2026-10-05");
        regie(folders, "preview", "--period=2026-10");
        String credited = "href=\"../../credit-notes/NC-2026-000001.pdf\"";
        assertThat(Files.readString(billed.resolve("preview/2026-10/report.html"))).contains("Note de crédit</th>", credited);
        assertThat(billed.resolve("credit-notes/NC-2026-000001.pdf")).exists();
        for (int width : new int[] {390, 768, 1200}) {
            JsonNode measured = measure(billed.resolve("preview/2026-10/report.html"), width);
            assertThat(measured.get("beyond")).as("tables and charts that are cut off at " + width).isEmpty();
            assertThat(measured.get("scrollWidth").asInt()).isLessThanOrEqualTo(width);
        }
    }

    private static void regie(List<String> folders, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(folders);
        assertThat(InProcess.regie(all.toArray(String[]::new)).exitCode()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void labelsAreShortenedOnlyWhereTheyHaveNoRoom() throws IOException, InterruptedException {
        String fits = "Pharmacie Fictive de la Place SRL";
        String fitsNoPhone = "Logistique Exemple et Entreposage du Port de la Ville SA";
        Path input = InProcess.copy(Path.of("input"), scratch.resolve("input-names"));
        Path customers = input.resolve("customers.csv");
        Files.writeString(customers, Files.readString(customers).replace("Pharmacie Fictive SRL", fits).replace("Logistique Exemple SA", fitsNoPhone));
        Path billed = scratch.resolve("output-names");
        assertThat(InProcess.regie("run", "--as-of=2026-11-05", "--input", input.toString(), "--output", billed.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        JsonNode desk = measure(billed.resolve("2026-10/report.html"), 1280);
        JsonNode phone = measure(billed.resolve("2026-10/report.html"), 390);
        assertThat(shortened(desk)).isEmpty();
        assertThat(shortened(phone)).containsExactly(fitsNoPhone);
        assertThat(desk.get("labels")).extracting(label -> label.get("text").asString()).contains(fits, fitsNoPhone);
        assertThat(phone.get("scrollWidth").asInt()).isLessThanOrEqualTo(390);
    }

    private static List<String> shortened(JsonNode measured) {
        List<String> shortened = new ArrayList<>();
        measured.get("labels").forEach(label -> {
            if (label.get("shortened").asBoolean()) {
                shortened.add(label.get("text").asString());
            }
        });
        return shortened;
    }

    @Test
    void theBarsOfAChartAreAsLongAsTheirAmounts() {
        JsonNode bars = MEASURED.get("2026-10/report.html 1280").get("contracts");
        double perEuro = bars.get(0).get("width").asDouble() / bars.get(0).get("euros").asDouble();
        assertThat(bars).hasSize(4).allSatisfy(bar ->
                assertThat(bar.get("width").asDouble()).isCloseTo(bar.get("euros").asDouble() * perEuro, org.assertj.core.api.Assertions.within(1.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "2026-10/report.html"})
    void textCanBeReadAndReadAloud(String page) {
        JsonNode measured = MEASURED.get(page + " 1280");
        assertThat(measured.get("worstContrast").asDouble()).as(measured.get("worstText").asString()).isGreaterThanOrEqualTo(4.5);
        assertThat(measured.get("headings").asString()).startsWith("1").matches("(?:1)(?:2(?:3)*)+");
        assertThat(measured.get("language").asString()).isEqualTo("fr");
        assertThat(measured.get("cellsWithoutHeading").asInt()).isZero();
        assertThat(measured.get("imagesWithoutText").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "2026-10/report.html", "2026-09/report.html"})
    void everyLinkLeadsSomewhere(String page) throws IOException {
        String html = Files.readString(output.resolve(page));
        List<String> links = LINK.matcher(html).results().map(match -> match.group(1)).toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(html).contains("id=\"" + link.substring(1) + "\"");
            } else {
                assertThat(output.resolve(page).resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8))).exists();
            }
        });
    }

    @Test
    void everyInvoiceIsLinkedFromItsReport() throws IOException {
        String html = Files.readString(output.resolve("2026-10/report.html"));
        try (var files = Files.list(output.resolve("2026-10/invoices"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(html).contains("href=\"invoices/" + file.getFileName() + "\""));
        }
    }
}
