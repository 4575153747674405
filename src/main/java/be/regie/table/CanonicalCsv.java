package be.regie.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Rows that came from elsewhere as the CSV file they could have come from: known columns only, in their order, commas
 * between fields (so that decimals have a point), LF. Its hash stands for the rows; the file reads the same as they do.
 */
final class CanonicalCsv {

    private final DigestOutputStream hashed;
    private final Writer writer;
    private final CsvFile csv;
    private String sha256;

    CanonicalCsv(Optional<Path> file, List<String> columns) {
        try {
            OutputStream out = file.isPresent() ? create(file.get()) : OutputStream.nullOutputStream();
            hashed = new DigestOutputStream(out, Sha256.digest());
            writer = new BufferedWriter(new OutputStreamWriter(hashed, StandardCharsets.UTF_8), 1 << 16);
            csv = new CsvFile(writer, ',');
            csv.numbers(columns.toArray(String[]::new)).end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newOutputStream(file);
    }

    void field(String text) {
        try {
            csv.number(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void endOfRow() {
        try {
            csv.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** To be called once, after the last row. */
    void finish() {
        close();
        sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    String sha256() {
        return sha256;
    }

    void close() {
        try {
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
