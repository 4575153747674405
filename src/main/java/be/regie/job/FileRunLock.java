package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;

/**
 * The operating system's lock on a file beside the embedded database: it goes with the process, however that ends.
 * The file tells a second run who holds it. H2 locks its own file besides.
 */
final class FileRunLock implements RunLock {

    private final Path file;
    private final FileChannel channel;

    private FileRunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileRunLock take(Settings settings) {
        FileRunLock lock = tryTake(settings);
        return lock == null ? take(settings) : lock;
    }

    /** Null where the file was removed, by a run that ended, between opening and locking it: that lock would be worth nothing. */
    private static FileRunLock tryTake(Settings settings) {
        Path file = settings.embeddedFile(".lock");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Refusal.because(ExitCode.BUSY, "busy", RunHolder.words(Files.readString(file)));
            }
            String holder = RunHolder.since(RunHolder.name(settings.command()), Instant.now());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            if (before == null || !before.equals(identity(file))) {
                channel.close();
                return null;
            }
            return new FileRunLock(file, channel);
        } catch (NoSuchFileException justEnded) {
            return null;
        } catch (IOException e) {
            throw Refusal.because(ExitCode.FAILED, "busy.folder", file.toAbsolutePath().getParent(), e.getMessage());
        }
    }

    /** Null where it does not exist. The file is not opened for it: closing it again would let go of this process's lock. */
    private static Object identity(Path file) throws IOException {
        return Files.exists(file) ? Objects.requireNonNullElse(Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "there") : null;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
