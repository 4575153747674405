package be.regie.report;

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
 * What is different between two {@link FingerprintFile}s, row by row. Of the rows that are the same, a million perhaps,
 * only a small hash is held.
 */
public final class FingerprintComparison {

    /** Rows of one file that the other does not have; more are not looked at, they would say no more. */
    private static final int MOST = 5_000;

    private final RFC4180Parser parser = new RFC4180ParserBuilder().withSeparator(';').build();
    private final Map<String, String[]> headings = new HashMap<>();

    private FingerprintComparison() {
    }

    public static Differences between(Path then, Path now) {
        FingerprintComparison comparison = new FingerprintComparison();
        Map<List<String>, String[]> before = comparison.rowsNotIn(then, hashes(now));
        Map<List<String>, String[]> after = comparison.rowsNotIn(now, hashes(then));
        Set<List<String>> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Differences differences = new Differences();
        keys.forEach(key -> differences.compare(key.get(0), key.get(1), comparison.fields(key, before.get(key)),
                comparison.fields(key, after.get(key))));
        return differences;
    }

    private Map<String, String> fields(List<String> key, String[] row) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (row != null) {
            String[] heading = headings.get(key.getFirst());
            for (int i = 2; i < row.length; i++) {
                fields.put(heading[i], row[i]);
            }
        }
        return fields;
    }

    private Map<List<String>, String[]> rowsNotIn(Path file, Set<Long> others) {
        Map<List<String>, String[]> rows = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && rows.size() < MOST; line = lines.readLine()) {
                boolean heading = headings.size() < 4;
                if (heading || !others.contains(hash(line))) {
                    String[] cells = parser.parseLine(line);
                    if (headings.putIfAbsent(cells[0], cells) != null) {
                        rows.put(List.of(cells[0], cells[1]), cells);
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
