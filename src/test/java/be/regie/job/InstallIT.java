package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code install}: the same program from a folder, started by its script. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InstallIT {

    @TempDir
    static Path folder;

    private static final String VERSION = "Regie 1.0.0" + System.lineSeparator();

    static Path installed;

    @BeforeAll
    static void install() {
        installed = folder.resolve("a place with spaces").resolve("regie's");
        PackagedProgram.Ended ended = PackagedProgram.jar("install", "--language=en", "--into=" + installed)
                .environment("REGIE_OUTPUT", folder.resolve("the firm's own").toString())
                .environment("REGIE_INPUT", folder.resolve("the firm's own").toString()).run();
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    private record Ended(int exitCode, String out, String err) {
    }

    private static Ended start(Path launcher, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "start", ".out");
        Path err = Files.createTempFile(folder, "start", ".err");
        List<String> command = new java.util.ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REGIE_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void theExampleOfTheTrainingLeavesNothingAndTouchesNoBooks() throws IOException {
        try (var files = Files.list(installed)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lib", "regie", "regie.jar", Runtime.version().feature() >= 25 ? "regie.aot" : "regie.jsa");
        }
        assertThat(folder.resolve("the firm's own")).doesNotExist();
    }

    @Test
    void itGivesTheSameBytesAndExitCodeAsTheJar() throws IOException, InterruptedException {
        Path input = ArchiveFixture.write(folder.resolve("input"), 1, 20);
        Path one = folder.resolve("by-jar");
        Path other = folder.resolve("by-script");
        int exitCode = PackagedProgram.billing(input, one).run().exitCode();
        Ended ended = start(installed.resolve("regie"), Map.of("REGIE_JAVA_OPTIONS", "-Xmx256m"), "run", "--as-of=2026-12-24", "--workers=2",
                "--input=" + input, "--output=" + other);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
        assertThat(ended.err()).isEmpty();
        assertThat(InProcess.months(other)).isEqualTo(InProcess.months(one)).isNotEmpty();
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverInSilence() throws IOException, InterruptedException {
        Path copy = InProcess.copy(installed, folder.resolve("updated"));
        copy.resolve("regie").toFile().setExecutable(true);
        Files.setLastModifiedTime(copy.resolve("regie.jar"), FileTime.from(Instant.parse("2026-06-01T00:00:00Z")));
        Ended stale = start(copy.resolve("regie"), Map.of(), "--version");
        assertThat(stale).isEqualTo(new Ended(0, VERSION, ""));
        for (String name : List.of("regie.aot", "regie.jsa")) {
            Files.deleteIfExists(copy.resolve(name));
        }
        assertThat(start(copy.resolve("regie"), Map.of(), "--version")).isEqualTo(new Ended(0, VERSION, ""));
    }

    @Test
    void whatIsNoInstallationIsNotTouchedAndAFormerOneIsReplaced() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "mine");
        PackagedProgram.Ended refused = PackagedProgram.jar("install", "--language=en", "--into=" + mine).run();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(refused.err()).contains("is not empty");
        assertThat(mine.resolve("thesis.txt")).hasContent("mine");

        Path former = Files.createDirectories(folder.resolve("former"));
        Files.writeString(former.resolve("regie"), "");
        Files.writeString(former.resolve("regie.jar"), "");
        Files.writeString(former.resolve("old"), "");
        assertThat(PackagedProgram.jar("install", "--into=" + former).run().exitCode()).isZero();
        assertThat(former.resolve("old")).doesNotExist();
        assertThat(former.resolve("lib")).isNotEmptyDirectory();
    }

    @Test
    void anInstalledProgramCannotInstallItself() throws IOException, InterruptedException {
        Ended ended = start(installed.resolve("regie"), Map.of("REGIE_LANGUAGE", "en"), "install", "--into", folder.resolve("again").toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(ended.err()).contains("packaged regie.jar");
    }
}
