package be.regie.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program in this process, for tests that need many runs: the same entrance, without the start of a machine. */
final class RegieHere {

    private RegieHere() {
    }

    static PackagedProgram.Ended run(String... words) {
        PrintStream standardOut = System.out;
        PrintStream standardError = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exitCode = RegieApplication.start(words).number();
            return new PackagedProgram.Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardError);
        }
    }

    /** {@code run} as of a day. */
    static PackagedProgram.Ended run(Path input, Path output, String asOf) {
        return run("run", "--as-of=" + asOf, "--workers=1", "--input=" + input, "--output=" + output);
    }
}
