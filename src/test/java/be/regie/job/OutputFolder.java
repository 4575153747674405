package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.Sha256;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An output folder as a customer, an accountant and an auditor see it. */
record OutputFolder(Path root) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** Everything but the log, the database and the snapshots of intake, whose cut depends on when a run was cut off. */
    SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String file : Folders.files(root)) {
            if (!file.matches("regie(\\.\\d)?\\.log|regie\\.mv\\.db|regie-frozen/intake-\\d{6}\\.rows\\.gz")) {
                hashes.put(file, Sha256.of(root.resolve(file)));
            }
        }
        return hashes;
    }

    /** Byte for byte. */
    void isSameAs(OutputFolder expected) throws IOException {
        SortedMap<String, String> mine = hashes();
        SortedMap<String, String> others = expected.hashes();
        assertThat(mine.keySet().stream().filter(file -> !others.containsKey(file))).as("files too many").isEmpty();
        assertThat(others.keySet().stream().filter(file -> !mine.containsKey(file))).as("files missing").isEmpty();
        mine.entrySet().removeAll(others.entrySet());
        for (String different : mine.keySet()) {
            assertThat(root.resolve(different)).as(different).hasSameBinaryContentAs(expected.root.resolve(different));
        }
    }

    List<String> months() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).filter(MONTH.asMatchPredicate()).sorted().toList();
        }
    }

    /** The rows of a CSV file of the output, by column. */
    List<Map<String, String>> table(String file) throws IOException {
        List<List<String>> rows = rows(root.resolve(file));
        return rows.stream().skip(1).map(fields -> {
            Map<String, String> row = new TreeMap<>();
            IntStream.range(0, fields.size()).forEach(column -> row.put(rows.getFirst().get(column), fields.get(column)));
            return row;
        }).toList();
    }

    /** As RFC 4180 has them. */
    static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build()).build()) {
            reader.forEach(row -> rows.add(List.of(row)));
        }
        return rows;
    }

    /** All prestations billed or covered, in all months. */
    List<String> billed() throws IOException {
        List<String> billed = new ArrayList<>();
        for (String month : months()) {
            for (String register : List.of("lines", "covered")) {
                table(month + "/register/" + register + ".csv").stream().filter(line -> line.get("kind").equals("TIME"))
                        .forEach(line -> billed.add(line.get("prestation_id")));
            }
        }
        return billed;
    }

    /** What must hold after each complete run, whatever happened before. */
    OutputFolder isSound() throws IOException {
        assertThat(Folders.files(root)).as("temporary files").noneMatch(file -> file.matches(".*\\.(part|tmp|lock)(/.*)?"));
        assertThat(Files.list(root)).as("hidden files").noneMatch(file -> file.getFileName().toString().startsWith("."));
        assertThat(billed()).as("prestations").doesNotHaveDuplicates();
        List<String> numbers = new ArrayList<>();
        for (String month : months()) {
            List<Map<String, String>> invoices = table(month + "/register/invoices.csv");
            invoices.forEach(invoice -> numbers.add(invoice.get("invoice_number")));
            assertThat(sum(table(month + "/register/lines.csv"), "net")).isEqualByComparingTo(sum(invoices, "net"));
            journalIsBalanced(month);
            manifestIsRight(month);
        }
        assertThat(numbers).as("numbers").containsExactlyElementsOf(
                IntStream.rangeClosed(1, numbers.size()).mapToObj("2026-%06d"::formatted).toList());
        return this;
    }

    private void journalIsBalanced(String month) throws IOException {
        Map<String, BigDecimal> open = new TreeMap<>();
        for (Map<String, String> side : table(month + "/ledger/journal.csv")) {
            open.merge(side.get("entry"), amount(side, "debit").subtract(amount(side, "credit")), BigDecimal::add);
        }
        assertThat(open).allSatisfy((entry, difference) -> assertThat(difference).as(entry).isEqualByComparingTo("0"));
    }

    private void manifestIsRight(String month) throws IOException {
        SortedMap<String, String> listed = new TreeMap<>();
        for (JsonNode file : JsonMapper.shared().readTree(Files.readAllBytes(root.resolve(month).resolve("manifest.json"))).get("files")) {
            listed.put(file.get("path").asString(), file.get("sha256").asString());
        }
        SortedMap<String, String> found = new TreeMap<>();
        Folders.files(root.resolve(month)).stream().filter(file -> !file.equals("manifest.json"))
                .forEach(file -> found.put(file, Sha256.of(root.resolve(month).resolve(file))));
        assertThat(found).as("manifest of " + month).isEqualTo(listed);
    }

    static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<String, String> row, String column) {
        Matcher number = Pattern.compile("-?\\d+\\.\\d\\d").matcher(row.get(column));
        return number.matches() ? new BigDecimal(row.get(column)) : BigDecimal.ZERO;
    }
}
