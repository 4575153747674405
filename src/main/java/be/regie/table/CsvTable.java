package be.regie.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file: UTF-8, with or without a byte order mark; a heading; {@code ;} or {@code ,} between fields, found from the
 * heading; quoting by RFC 4180.
 *
 * @param name what users know it by
 */
public record CsvTable(Path path, String name) implements Table {

    @Override
    public Rows open(Columns columns) {
        try {
            return new CsvRows(Files.newInputStream(path), name, columns);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
