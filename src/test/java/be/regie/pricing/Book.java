package be.regie.pricing;

import be.regie.conditions.Conditions;
import be.regie.conditions.Contract;
import be.regie.conditions.Contracts;
import be.regie.conditions.OpeningHours;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.conditions.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Markdown file with the tables Conditions, Contracts and Prestations: price cases that an accountant can read. */
record Book(List<Rule> rules, List<Contract> contracts, List<Map<String, String>> prestations) {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static Book read(String name) {
        Map<String, List<Map<String, String>>> tables = tables(text(name));
        return new Book(
                tables.get("Conditions").stream().map(Book::rule).toList(),
                tables.get("Contracts").stream().map(Book::contract).toList(),
                tables.get("Prestations"));
    }

    Pricing pricing() {
        return new Pricing(Conditions.of(rules), Contracts.of(contracts), new WorkingCalendar(BRUSSELS));
    }

    private static Rule rule(Map<String, String> row) {
        boolean hours = row.get("value").contains(":");
        RuleKind kind = Arrays.stream(RuleKind.values())
                .filter(candidate -> candidate.label().equals(row.get("rule"))).findFirst().orElseThrow();
        return new Rule(row.get("rule_id"), kind, row.get("applies_to"),
                hours ? BigDecimal.ZERO : new BigDecimal(row.get("value")),
                hours ? Optional.of(openingHours(row.get("value"))) : Optional.empty(),
                row.get("unit"), LocalDate.parse(row.get("valid_from")), day(row.get("valid_to")), "");
    }

    private static OpeningHours openingHours(String text) {
        return new OpeningHours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    private static Contract contract(Map<String, String> row) {
        List<String> options = row.get("options").isEmpty() ? List.of() : List.of(row.get("options").split(" "));
        return new Contract(row.get("contract_id"), row.get("customer_id"), row.get("level"), options,
                new BigDecimal(row.get("included_minutes")), LocalDate.parse(row.get("valid_from")),
                day(row.get("valid_to")));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Map<String, List<Map<String, String>>> tables(String text) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        List<String> header = List.of();
        List<Map<String, String>> rows = List.of();
        for (String line : text.lines().toList()) {
            if (line.startsWith("## ")) {
                header = List.of();
                rows = new ArrayList<>();
                tables.put(line.substring(3), rows);
            } else if (line.startsWith("|") && header.isEmpty()) {
                header = cells(line);
            } else if (line.startsWith("|") && !line.startsWith("|-")) {
                rows.add(row(header, cells(line)));
            }
        }
        return tables;
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException(cells + " does not fit " + header);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            row.put(header.get(column), cells.get(column));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
    }

    private static String text(String name) {
        try (InputStream stream = Book.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
