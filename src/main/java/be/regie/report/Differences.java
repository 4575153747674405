package be.regie.report;

import be.regie.document.AtomicFiles;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Differences as they are found. After the first ten thousand they are only counted: more say no more. */
public final class Differences {

    private static final int MOST = 10_000;

    private final List<Difference> found = new ArrayList<>();
    private long count;

    public void add(String place, String subject, String field, String then, String now) {
        count++;
        if (found.size() < MOST) {
            found.add(new Difference(place, subject, field, then, now));
        }
    }

    /** Adds what is not equal. */
    public void compare(String place, String subject, String field, String then, String now) {
        if (!Objects.equals(then, now)) {
            add(place, subject, field, then, now);
        }
    }

    /** Compares field by field; either may be empty, where there is no such thing. */
    public void compare(String place, String subject, Map<String, String> then, Map<String, String> now) {
        if (then.isEmpty() != now.isEmpty()) {
            add(place, subject, "the whole", then.isEmpty() ? "" : String.join(";", then.values()),
                    now.isEmpty() ? "" : String.join(";", now.values()));
            return;
        }
        then.forEach((field, value) -> compare(place, subject, field, value, now.getOrDefault(field, "")));
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public long count() {
        return count;
    }

    public List<Difference> found() {
        return found;
    }

    /** {@code place;subject;field;then;now}. */
    public void write(Path file) {
        try {
            StringWriter text = new StringWriter();
            CsvFile csv = new CsvFile(text, ';');
            csv.numbers("place", "subject", "field", "then", "now").end();
            for (Difference difference : found) {
                csv.text(difference.place()).text(difference.subject()).text(difference.field()).text(difference.then())
                        .text(difference.now()).end();
            }
            AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8), AtomicFiles.Sync.NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
