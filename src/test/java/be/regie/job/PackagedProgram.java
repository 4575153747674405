package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code target/regie.jar} as a process of its own, with the JDK that runs the test and an environment of which nothing
 * is inherited. Immutable: each {@code with} gives another one.
 *
 * @param jvm     options before {@code -jar}
 * @param words   the command line behind it
 */
record PackagedProgram(List<String> jvm, List<String> words, Map<String, String> environment) {

    private static final Path JAR = Path.of("target/regie.jar").toAbsolutePath();
    /** As {@code install} lays it out, with its archive of loaded classes: the same program, started in a third of the time. */
    private static final Path INSTALLED = Path.of("target/regie-installed").toAbsolutePath();
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final long PATIENCE_SECONDS = 180;
    private static boolean installed;

    /** What a process that ended has said. */
    record Ended(int exitCode, String out, String err) {

        String all() {
            return out + err;
        }
    }

    /** A process at work. */
    record Running(Process process, Path out, Path err) {

        /** Waits for its end; a program that does not end is a failure. */
        Ended ended() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the program did not end: " + Files.readString(out) + Files.readString(err));
                }
                Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
                Files.delete(out);
                Files.delete(err);
                return ended;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Lets it work for a while; false where it ended before. */
        boolean worksFor(long millis) throws InterruptedException {
            return !process.waitFor(millis, TimeUnit.MILLISECONDS);
        }
    }

    /** The jar itself. */
    static PackagedProgram jar(String... words) {
        return new PackagedProgram(with(QUICK, "-jar", JAR.toString()), List.of(words), Map.of());
    }

    /** For series of many runs. */
    static PackagedProgram quick(String... words) {
        return new PackagedProgram(with(QUICK, "-XX:+IgnoreUnrecognizedVMOptions", Installing.HEADERS, Installing.archiveIn(installed().toString()),
                "-Xlog:disable", "-jar", INSTALLED.resolve("regie.jar").toString()), List.of(words), Map.of());
    }

    /** {@code run} on a folder of input as of a day when its months are finished. */
    static PackagedProgram billing(Path input, Path output) {
        return quick("run", "--as-of=2026-12-24", "--workers=2", "--input=" + input, "--output=" + output);
    }

    PackagedProgram and(String... more) {
        return new PackagedProgram(jvm, with(words, more), environment);
    }

    /** A system property, before the jar. */
    PackagedProgram property(String name, String value) {
        List<String> options = new ArrayList<>(List.of("-D" + name + "=" + value));
        options.addAll(jvm);
        return new PackagedProgram(options, words, environment);
    }

    PackagedProgram killedAt(String point) {
        return property("regie.kill-at", point);
    }

    PackagedProgram environment(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put(name, value);
        return new PackagedProgram(jvm, words, all);
    }

    Ended run() {
        return start().ended();
    }

    Running start() {
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(jvm);
            command.addAll(words);
            Path out = Files.createTempFile("regie", ".out");
            Path err = Files.createTempFile("regie", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static synchronized Path installed() {
        if (!installed) {
            Folders.delete(INSTALLED);
            Ended ended = jar("install", "--into=" + INSTALLED).run();
            if (ended.exitCode() != 0) {
                throw new IllegalStateException(ended.all());
            }
            installed = true;
        }
        return INSTALLED;
    }
}
