package be.regie.report;

import be.regie.invoice.FrozenFile;
import be.regie.invoice.IssuedMonth;
import be.regie.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of custody: the books vouch for a month's manifest, the manifest for each file and for the manifest of the
 * month before it. A file touched, missing or extra, and a month removed or changed later, are found and named.
 */
public final class Custody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Differences differences;

    public Custody(Differences differences) {
        this.differences = differences;
    }

    /** What a manifest says: the hash of each file by its path, and the link to the month before. */
    public record Listed(SortedMap<String, String> files, String previous) {
    }

    /**
     * Checks the folder of a closed month.
     *
     * @param previous hash of the manifest of the month closed before it, as the books have it
     */
    public void verify(IssuedMonth month, Path folder, Optional<String> previous) {
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            differences.add("manifest", month.month().toString(), "sha256", month.manifest().orElse(""), "");
            return;
        }
        differences.compare("manifest", month.month().toString(), "sha256", month.manifest().orElse(""), Sha256.of(manifest));
        read(manifest).ifPresentOrElse(listed -> {
            differences.compare("manifest", month.month().toString(), "previous_manifest_sha256", previous.orElse(""), listed.previous());
            files(month.month().toString(), folder, listed.files());
        }, () -> differences.add("manifest", month.month().toString(), "content", "a list of files", "unreadable"));
    }

    private void files(String month, Path folder, SortedMap<String, String> listed) {
        TreeSet<String> onDisk = new TreeSet<>(names(folder));
        onDisk.remove(Manifest.NAME);
        listed.forEach((name, sha256) -> differences.compare("file", month + "/" + name, "sha256", sha256,
                onDisk.contains(name) ? Sha256.of(folder.resolve(name)) : ""));
        onDisk.removeAll(listed.keySet());
        onDisk.forEach(name -> differences.add("file", month + "/" + name, "sha256", "", Sha256.of(folder.resolve(name))));
    }

    /** Checks the files that a month was computed from. */
    public void verifyFrozen(String month, Path folder, List<FrozenFile> frozen) {
        frozen.forEach(file -> differences.compare("frozen file", month + "/" + file.name(), "sha256", file.sha256(),
                Files.isRegularFile(folder.resolve(file.name())) ? Sha256.of(folder.resolve(file.name())) : ""));
    }

    /** Empty where it is no manifest. */
    public static Optional<Listed> read(Path manifest) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(manifest));
            SortedMap<String, String> files = new TreeMap<>();
            json.path("files").forEach(file -> files.put(file.path("path").asString(""), file.path("sha256").asString("")));
            return Optional.of(new Listed(files, json.path("previous_manifest_sha256").asString("")));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder by their names relative to it. */
    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
