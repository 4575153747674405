package be.regie.table;

import be.regie.text.Advice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file: UTF-8, with or without a byte order mark; a heading; {@code ;} or {@code ,} between fields, found from the
 * heading; quoting by RFC 4180.
 *
 * @param name what users know it by
 */
public record CsvTable(Path path, String name) implements Table {

    /** A file that is missing is a mistake like a wrong heading; one that cannot be read to its end is a fault and throws. */
    @Override
    public Rows open(Columns columns) {
        if (!Files.isRegularFile(path)) {
            return new NoRows(new Source(name, "", List.of(new ConfigurationMistake(new Place(name, 0), "", "",
                    Advice.of("file.missing", String.join(";", columns.names())))), List.of()));
        }
        try {
            return new CsvRows(Files.newInputStream(path), name, columns);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
