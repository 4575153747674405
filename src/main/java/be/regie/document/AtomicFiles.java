package be.regie.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Files that appear whole or not at all: written beside their place under a name ending in {@link #SUFFIX}, then moved
 * there in one step. A process that dies leaves at most such a part, and the next try writes over it.
 */
public final class AtomicFiles {

    /** Of files that are not finished: whoever lists a folder leaves these out, whoever cleans up removes them. */
    public static final String SUFFIX = ".part";

    private static final int BUFFER = 65_536;

    /** When a file's bytes must have reached the disk. */
    public enum Sync {
        /** before it gets its name */
        NOW,
        /** the caller calls {@link #sync} for many files at once, before it relies on them */
        LATER
    }

    /** Writes the content; what it opens on the stream it flushes, and it leaves the stream open. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFiles() {
    }

    /** @throws UncheckedIOException naming the file; the file is then as it was before */
    public static void write(Path file, byte[] content, Sync sync) {
        replace(file, part -> {
            try (FileChannel channel = open(part)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (sync == Sync.NOW) {
                    channel.force(true);
                }
            }
        });
    }

    /** As {@link #write(Path, byte[], Sync)}, for content too large for memory. */
    public static void write(Path file, Body body, Sync sync) {
        replace(file, part -> {
            try (FileChannel channel = open(part);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                body.writeTo(out);
                out.flush();
                if (sync == Sync.NOW) {
                    channel.force(true);
                }
            }
        });
    }

    /** Makes sure that a file, or the names in a folder, have reached the disk. */
    public static void sync(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException failure) {
            throw failure("Cannot make sure that " + path + " is on the disk", failure);
        }
    }

    /**
     * As {@link #sync(Path)} for many files of one folder, by a single request to the system where it knows one: tens of
     * thousands of files each on its own cost ten times as much.
     */
    public static void syncAll(Path folder, List<Path> files) {
        if (!files.isEmpty() && !syncFileSystem(folder)) {
            files.forEach(AtomicFiles::sync);
        }
    }

    /** Linux's syncfs, by the system's own command: it waits until all is on the disk and tells of errors. */
    private static boolean syncFileSystem(Path folder) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        try {
            return new ProcessBuilder("sync", "-f", folder.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Step {
        void run(Path part) throws IOException;
    }

    private static void replace(Path file, Step writing) {
        Path part = file.resolveSibling(file.getFileName() + SUFFIX);
        try {
            writing.run(part);
            move(part, file);
        } catch (IOException failure) {
            throw failure("Cannot write " + file, failure);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException refused) {
            throw new IOException("this file system cannot rename in one step; choose a local folder as output", refused);
        }
    }

    private static FileChannel open(Path part) throws IOException {
        return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static UncheckedIOException failure(String what, IOException failure) {
        return new UncheckedIOException(new IOException(what + ": " + why(failure), failure));
    }

    private static String why(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "this user may not write there";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
