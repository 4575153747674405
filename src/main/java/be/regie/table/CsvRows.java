package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads a CSV file once, from its first byte to its last, and hashes it on the way. */
final class CsvRows implements Rows {

    private final DigestInputStream in;
    private final String file;
    private final RecordReader records;
    private final Heading heading;
    private final Layout layout;
    private CsvRecord next;
    private Source source;

    CsvRows(InputStream bytes, String file, Columns columns) {
        this.in = new DigestInputStream(bytes, Sha256.digest());
        this.file = file;
        LineReader lines = new LineReader(in);
        Line first = firstLine(lines);
        char separator = separator(first.text());
        this.records = new RecordReader(lines, first, separator);
        this.heading = heading(records.next(), columns);
        this.layout = new Layout(columns, heading.names(), separator == ';');
        records.expect(heading.names().size());
        this.next = heading.mistakes().isEmpty() ? records.next() : drained();
    }

    private static Line firstLine(LineReader lines) {
        Line line = lines.next();
        while (line != null && line.text().isBlank() && line.flaw().isEmpty()) {
            line = lines.next();
        }
        return line == null ? new Line(1, "", Optional.empty()) : line;
    }

    /** The one that the heading has more of; a heading of one column has neither. */
    private static char separator(String heading) {
        long semicolons = heading.chars().filter(character -> character == ';').count();
        long commas = heading.chars().filter(character -> character == ',').count();
        return commas > semicolons ? ',' : ';';
    }

    private Heading heading(CsvRecord record, Columns columns) {
        return switch (record) {
            case null -> Heading.unreadable(new Place(file, 1), "",
                    Advice.of("file.empty", String.join(";", columns.names())));
            case CsvRecord.Broken broken -> Heading.unreadable(new Place(file, broken.line()), Excerpt.of(broken.text()),
                    new Advice(Words.of("heading.unreadable", broken.flaw().message()), broken.flaw().remedy()));
            case CsvRecord.Fields fields -> Heading.of(new Place(file, fields.line()), fields.values(), columns);
        };
    }

    /** Reads the rest for the hash alone. */
    private CsvRecord drained() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public TableRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        TableRow row = switch (next) {
            case CsvRecord.Fields fields -> new Row(file, fields.line(), layout, fields.values());
            case CsvRecord.Broken broken -> malformed(broken);
        };
        next = records.next();
        return row;
    }

    private MalformedRow malformed(CsvRecord.Broken broken) {
        Advice flaw = broken.flaw();
        return new MalformedRow(file, broken.line(), broken.text(), broken.lastLine() == broken.line() ? flaw
                : new Advice(Words.of("flaw.lines", flaw.message(), broken.line(), broken.lastLine()), flaw.remedy()));
    }

    @Override
    public Source source() {
        if (next != null) {
            throw new IllegalStateException("not all of " + file + " has been read yet");
        }
        if (source == null) {
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            source = new Source(file, sha256, heading.mistakes(), heading.warnings());
        }
        return source;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
