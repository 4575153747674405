package be.regie.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Headless Chromium, driven by its command line. */
final class Chromium {

    /** What a page came to: its document after its scripts ran, and what the browser complained about. */
    record Shown(String dom, List<String> complaints) {
    }

    private Chromium() {
    }

    static boolean isThere() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    /** Opens a file and gives the document as it stands then. */
    static Shown show(Path page, Path scratch) throws IOException, InterruptedException {
        Path dom = Files.createTempFile(scratch, "dom", ".html");
        Path log = Files.createTempFile(scratch, "log", ".txt");
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--allow-file-access-from-files", "--hide-scrollbars", "--window-size=1400,900", "--enable-logging=stderr", "--v=0",
                "--user-data-dir=" + Files.createTempDirectory(scratch, "profile"), "--virtual-time-budget=5000", "--dump-dom",
                page.toUri().toString()));
        Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Chromium did not end; it said: " + Files.readString(log));
        }
        List<String> complaints = Files.readString(log, StandardCharsets.UTF_8).lines().filter(line -> line.contains("CONSOLE")).toList();
        return new Shown(Files.readString(dom), complaints);
    }
}
