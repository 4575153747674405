package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.document.pdf.FileBytes;
import be.regie.table.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the files of a month come together before it appears as a whole. Nothing here is looked at by anyone, so files
 * are written in place, and a slice that is done again writes over its own.
 */
public record WorkFolder(Path root) {

    /** The part of a slice that lists its prestations in order. */
    static final String BILLED = "billed";

    private static final String PARTS = ".parts";

    Path path(String name) {
        return root.resolve(name);
    }

    /** The folder alone. */
    void createEmpty() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void create() {
        try {
            for (String folder : List.of("invoices", "register", "ledger", PARTS)) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a slice adds to a register, or the list of its files. */
    Path part(String register, int slice) {
        return root.resolve(PARTS).resolve(String.format(Locale.ROOT, "%s-%06d", register, slice));
    }

    /** What all slices add to a register, in order of slice. */
    List<Path> parts(String register) {
        try (Stream<Path> parts = Files.list(parts())) {
            return parts.filter(path -> path.getFileName().toString().startsWith(register + "-")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path parts() {
        return root.resolve(PARTS);
    }

    static Writer writer(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    }

    String write(String name, byte[] bytes) throws IOException {
        return write(name, FileBytes.of(bytes));
    }

    /** Writes a file and gives its line in a list of files: hash, two spaces, name. */
    String write(String name, FileBytes bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            bytes.writeTo(channel);
        }
        return bytes.sha256() + "  " + name + "\n";
    }

    /** The line of a file that is there already. */
    String listed(String name) {
        AtomicFiles.sync(path(name));
        return Sha256.of(path(name)) + "  " + name + "\n";
    }
}
