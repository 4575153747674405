package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The small firm of the audit tests: the worked examples of the conditions in October 2026, two rows in September. */
final class AuditFixture {

    static final Path INPUT = resource("input");

    private AuditFixture() {
    }

    static Path resource(String name) {
        return Path.of("src/test/resources/be/regie/job/audit").resolve(name).toAbsolutePath();
    }

    /** A command on this firm, or on a copy of its input that was changed. */
    static PackagedProgram.Ended regie(Path input, Path output, String... words) {
        return RegieHere.run(Stream.concat(Stream.of(words), Stream.of("--regie.workers=1", "--input=" + input, "--output=" + output))
                .toArray(String[]::new));
    }

    static PackagedProgram.Ended regie(Path output, String... words) {
        return regie(INPUT, output, words);
    }

    /** Bills September and October. */
    static Path billed(Path output) {
        regie(output, "run", "--as-of=2026-11-01");
        return output;
    }

    /** Replaces text in a file, which must have it. */
    static void replace(Path file, String text, String by) {
        try {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            if (!content.contains(text)) {
                throw new IllegalArgumentException(file + " has no " + text);
            }
            Files.writeString(file, content.replace(text, by), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain SQL, as someone with the database's password may type it. */
    static void sql(Path output, String... statements) {
        try (Connection books = DriverManager.getConnection("jdbc:h2:file:" + output.resolve("regie") + ";TRACE_LEVEL_FILE=0");
                var statement = books.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> tables(Path output, String... tables) {
        try (Connection books = DriverManager.getConnection("jdbc:h2:file:" + output.resolve("regie"));
                var statement = books.createStatement()) {
            return Stream.of(tables).map(table -> {
                try (var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    rows.next();
                    return table + " " + rows.getLong(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
