package be.regie.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files written for a test. */
public final class Csv {

    private Csv() {
    }

    public static Table table(Path folder, String name, String text) {
        return table(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Table table(Path folder, String name, byte[] bytes) {
        try {
            return new CsvTable(Files.write(folder.resolve(name), bytes), name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same without a file. */
    public static Table inMemory(String name, byte[] bytes) {
        return new Table() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Rows open(Columns columns) {
                return new CsvRows(new ByteArrayInputStream(bytes), name, columns);
            }
        };
    }
}
