package be.regie.report;

import be.regie.invoice.InvoiceTotals;
import be.regie.money.Amount;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different between two {@link FingerprintFile}s, row by row, and what the invoices of each come to. Of the rows
 * that are the same, a million perhaps, only a small hash is held.
 */
public record FingerprintComparison(List<Changed> changed, InvoiceTotals then, InvoiceTotals now) {

    /** Rows of one file that the other does not have; more are not looked at, they would say no more. */
    private static final int MOST = 5_000;
    private static final int KINDS = 4;

    /** A row field by field, as it was and as it is; empty where there is no such row. */
    public record Changed(String kind, String subject, Map<String, String> then, Map<String, String> now) {
    }

    public static FingerprintComparison between(Path then, Path now) {
        Rows before = Rows.notIn(hashes(now), then);
        Rows after = Rows.notIn(hashes(then), now);
        Set<List<String>> keys = new LinkedHashSet<>(before.rows.keySet());
        keys.addAll(after.rows.keySet());
        return new FingerprintComparison(keys.stream().map(key -> new Changed(key.get(0), key.get(1),
                before.rows.getOrDefault(key, Map.of()), after.rows.getOrDefault(key, Map.of()))).toList(), before.totals, after.totals);
    }

    public Differences differences() {
        Differences differences = new Differences();
        changed.forEach(row -> differences.compare(row.kind(), row.subject(), row.then(), row.now()));
        return differences;
    }

    /** The rows of a file that another does not have, and what all of its invoices come to. */
    private static final class Rows {

        private final RFC4180Parser parser = new RFC4180ParserBuilder().withSeparator(';').build();
        private final Map<String, String[]> headings = new HashMap<>();
        private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        private InvoiceTotals totals = InvoiceTotals.NONE;

        private static Rows notIn(Set<Long> others, Path file) {
            Rows rows = new Rows();
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    boolean other = !others.contains(hash(line)) && rows.rows.size() < MOST;
                    if (other || rows.headings.size() < KINDS || line.startsWith(FingerprintFile.INVOICE + ";")) {
                        rows.take(rows.parser.parseLine(line), other);
                    }
                }
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(String[] cells, boolean other) {
            String[] heading = headings.putIfAbsent(cells[0], cells);
            if (heading == null) {
                return;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 2; i < cells.length; i++) {
                fields.put(heading[i], cells[i]);
            }
            if (cells[0].equals(FingerprintFile.INVOICE)) {
                totals = totals.plus(InvoiceTotals.of(1, Amount.of(fields.get("net")), Amount.of(fields.get("vat")), Amount.of(fields.get("gross"))));
            }
            if (other) {
                rows.put(List.of(cells[0], cells[1]), fields);
            }
        }
    }

    private static Set<Long> hashes(Path file) {
        Set<Long> hashes = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hashes.add(hash(line));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 64 bits: among a million rows two different ones have the same by a chance of one in thirty million. */
    private static long hash(String line) {
        long hash = 1125899906842597L;
        for (int i = 0; i < line.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + line.charAt(i);
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
