package be.regie.report;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code rejects.csv} about one prestation. */
public final class RejectedRows {

    /** A line of it. */
    public record Line(String file, String line, String code, String field, String message, String remedy) {
    }

    private RejectedRows() {
    }

    public static List<Line> of(Path output, String prestationId) {
        List<Line> lines = new ArrayList<>();
        Path file = output.resolve("rejects.csv");
        if (!Files.isRegularFile(file)) {
            return lines;
        }
        try (Reader text = Files.newBufferedReader(file);
                CSVReader rows = new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build()).build()) {
            for (String[] row : rows) {
                if (row.length >= 8 && row[2].equals(prestationId)) {
                    lines.add(new Line(row[0], row[1], row[3], row[4], row[6], row[7]));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
