package be.regie.prestation;

import be.regie.table.Sha256;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Freezes rows: a compressed file of encoded prestations, each with the file and line it came from. The file appears
 * whole or not at all: what is closed without {@link #finish} is removed.
 */
public final class SnapshotWriter implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    /** the fastest level: wide rows shrink to a third, and more effort gains little */
    private static final int LEVEL = 1;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final DigestOutputStream hashed;
    private final FastGzip gzip;
    private final DataOutputStream out;
    private String file = "";
    private long rows;

    /** Starts a file that will stand at {@code target}; a former one there is replaced at the end. */
    public SnapshotWriter(Path target) {
        this.target = target;
        this.temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            hashed = new DigestOutputStream(Channels.newOutputStream(channel), Sha256.digest());
            gzip = new FastGzip(hashed);
            out = new DataOutputStream(new BufferedOutputStream(gzip, BUFFER));
            out.writeInt(Snapshot.MAGIC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param encoded what {@link PrestationCodec#encode} gave */
    public void append(String sourceFile, long line, byte[] encoded) {
        try {
            if (!sourceFile.equals(file)) {
                file = sourceFile;
                out.writeByte(Snapshot.FILE);
                out.writeUTF(sourceFile);
            }
            out.writeByte(Snapshot.ROW);
            out.writeLong(line);
            out.writeInt(encoded.length);
            out.write(encoded);
            rows++;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the file, sees it safely on disk and puts it in its place. */
    public Snapshot finish() {
        try {
            out.writeByte(Snapshot.END);
            out.writeLong(rows);
            out.flush();
            gzip.finish();
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                // the new name too must outlast a power cut: the books are about to rely on it
                folder.force(true);
            }
            return new Snapshot(target, HexFormat.of().formatHex(hashed.getMessageDigest().digest()), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            gzip.release();
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its heading has neither time nor name, so the same rows are the same bytes. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }

        /** Frees the compressor's memory, which lies outside of the heap. */
        void release() {
            def.end();
        }
    }
}
