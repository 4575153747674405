package be.regie.job;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command {@code install}: the program in a folder from which it starts in a third of the time. Java reads an archive
 * of loaded classes there that a run of an example has left, made by the very Java that is to read it: its cache (JEP 514)
 * from Java 25 on, a class data archive before. Where the archive does not fit, after an update of Java, it is passed over in silence.
 */
final class Installing {

    private static final String JAR = "regie.jar";
    private static final String LAUNCHER = "regie";
    private static final int FIRST_JAVA_WITH_CACHE = 25;
    /** The archive fits the object headers that it was made with. Short ones (JEP 519) take a tenth off a large month. */
    static final String HEADERS = "-XX:+UseCompactObjectHeaders";
    /** Without C2 and G1, which cost more than they gain up to 100,000 prestations a month and more. */
    private static final String SMALL = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Path folder;
    private final Path jar;
    private final ConsoleTexts texts;
    private final PrintStream out;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Installing(Path folder, Path jar, ConsoleTexts texts, PrintStream out) {
        this.folder = folder;
        this.jar = jar;
        this.texts = texts;
        this.out = out;
    }

    static ExitCode install(Arguments arguments) {
        Path into = Path.of(arguments.property("regie.into").orElseThrow(() -> Refusal.because(ExitCode.WRONG_USAGE, "install.where")))
                .toAbsolutePath().normalize();
        return new Installing(into, ownJar(), ConsoleTexts.of(arguments), System.out).install();
    }

    /** The one file that everything is in; there is none while the program is developed, or installed already. */
    private static Path ownJar() {
        Path path = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toAbsolutePath();
        if (!path.toString().endsWith(".jar") || Installing.class.getResource("/BOOT-INF/classes/") == null) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "install.from");
        }
        return path;
    }

    private ExitCode install() {
        refuseForeign();
        Path part = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            Folders.delete(part);
            Files.createDirectories(part);
            run(part, List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", part.toString(), "--application-filename", JAR, "--force"));
            say("install.training");
            train(part);
            Files.writeString(part.resolve(LAUNCHER), launcher());
            if (!part.resolve(LAUNCHER).toFile().setExecutable(true, false)) {
                throw new IOException(part.resolve(LAUNCHER).toString());
            }
            Folders.replace(folder, part);
        } catch (IOException e) {
            throw Refusal.because(ExitCode.FAILED, "install.failed", folder, String.valueOf(e.getMessage()));
        }
        say("install.done", folder.resolve(LAUNCHER));
        return ExitCode.DONE;
    }

    /** A former installation is replaced, anything else is somebody's. */
    private void refuseForeign() {
        if (Files.exists(folder.resolve(JAR)) && Files.exists(folder.resolve(LAUNCHER))) {
            return;
        }
        try (Stream<Path> there = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            if (there.findAny().isPresent()) {
                throw Refusal.because(ExitCode.WRONG_USAGE, "install.foreign", folder);
            }
        } catch (IOException e) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "install.foreign", folder);
        }
    }

    /** Bills the example of a starter folder, with its prestation archived. */
    private void train(Path part) throws IOException {
        Path training = part.resolve("training");
        Path input = training.resolve("input");
        Starter starter = new Starter(input, texts, new PrintStream(PrintStream.nullOutputStream()));
        starter.write(Optional.empty());
        Path example = input.resolve(starter.example());
        Files.writeString(example, Files.readString(example).replace(";;T1;", ";2026-10-05T12:00;T1;"));
        Path output = training.resolve("output");
        run(part, List.of(cached() ? "-XX:AOTCacheOutput=" + part.resolve(archive()) : "-XX:ArchiveClassesAtExit=" + part.resolve(archive()),
                "-XX:+IgnoreUnrecognizedVMOptions", HEADERS, "-Xlog:disable", "-jar", part.resolve(JAR).toString(), "run", "--as-of=2026-11-01", "--input=" + input, "--output=" + output));
        if (!Files.exists(output.resolve("2026-10"))) {
            throw new IllegalStateException("the example was not billed");
        }
        Folders.delete(training);
    }

    private static boolean cached() {
        return Runtime.version().feature() >= FIRST_JAVA_WITH_CACHE;
    }

    /** The option that uses the archive of an installation. */
    static String archiveIn(String folder) {
        return (cached() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + folder + "/" + archive();
    }

    private static String archive() {
        return cached() ? "regie.aot" : "regie.jsa";
    }

    /** Nothing of the environment that the program listens to reaches it: the example must never meet the firm's own books. */
    private void run(Path part, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(words);
        Path said = part.resolve("install.log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(part.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(REGIE|SPRING|LOGGING|JAVA_TOOL|JDK_JAVA)_.*"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException(Files.readString(said).strip());
            }
            Files.delete(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String launcher() {
        try (InputStream in = Installing.class.getResourceAsStream("launcher.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{java}", java.replace("'", "'\\''"))
                    .replace("{archive}", archiveIn("$here"))
                    .replace("{headers}", HEADERS).replace("{small}", SMALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String key, Object... values) {
        out.println(Console.printable(texts.get(key, values), out.charset()));
    }
}
