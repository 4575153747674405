package be.regie.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program as its user runs it, in this process. */
final class Regie {

    /** The ten worked examples of the domain and two rows more: small enough to be worked out by hand. */
    static final Path TINY = Path.of("src/test/resources/be/regie/job/tiny");

    record Ended(ExitCode exitCode, String out, String err) {
    }

    private Regie() {
    }

    static Ended run(String... words) {
        PrintStream standardOut = System.out;
        PrintStream standardError = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Ended(RegieApplication.start(words), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardError);
        }
    }
}
