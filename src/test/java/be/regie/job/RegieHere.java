package be.regie.job;

import java.nio.file.Path;

/** The program in this process, for tests that need many runs: the same entrance, without the start of a machine. */
final class RegieHere {

    private RegieHere() {
    }

    static PackagedProgram.Ended run(String... words) {
        InProcess.Ended ended = InProcess.regie(words);
        return new PackagedProgram.Ended(ended.exitCode().number(), ended.out(), ended.err());
    }

    /** {@code run} as of a day. */
    static PackagedProgram.Ended run(Path input, Path output, String asOf) {
        return run("run", "--as-of=" + asOf, "--workers=1", "--input=" + input, "--output=" + output);
    }
}
