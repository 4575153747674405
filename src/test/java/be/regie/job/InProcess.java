package be.regie.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Commands run in this process, with what they print; and the files they leave. */
final class InProcess {

    /** The ten worked examples of the domain and two rows more: small enough to be worked out by hand. */
    static final Path TINY = Path.of("src/test/resources/be/regie/job/tiny");

    record Ended(ExitCode exitCode, String out, String err) {
    }

    private InProcess() {
    }

    static synchronized Ended regie(String... words) {
        PrintStream standardOut = System.out;
        PrintStream standardError = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            ExitCode exitCode = RegieApplication.start(words);
            return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardError);
        }
    }

    /** Every file of the closed months, as text byte by byte. */
    static Map<String, String> months(Path output) {
        return files(output, "\\d{4}-\\d\\d/.*");
    }

    static Map<String, String> files(Path output, String names) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (name.matches(names)) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
