package be.regie.ledger.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program of others, where it is installed: what it says of a file. */
public final class OtherProgram {

    private OtherProgram() {
    }

    /** What it says, "" where it finds nothing wrong; without it the test is skipped, visibly. */
    public static String output(List<String> command) throws Exception {
        assumeTrue(isInstalled(command.getFirst()), command.getFirst() + " is not installed: its check was NOT made");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        return exit == 0 || !output.isEmpty() ? output : "exit " + exit;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
