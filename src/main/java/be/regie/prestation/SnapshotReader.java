package be.regie.prestation;

import be.regie.table.Sha256;
import be.regie.text.Words;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gives frozen rows back in the order in which they were frozen. The whole file is held against its hash before the
 * first row is given, so no row of a damaged file is ever used.
 */
public final class SnapshotReader implements Iterator<PrestationRow>, AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final DataInputStream in;
    private String file = "";
    private long rows;
    private PrestationRow next;

    /**
     * @param sha256 what the books have as its hash
     * @throws DamagedSnapshotException where the file is missing, touched or cut short
     */
    public SnapshotReader(Path path, String sha256) {
        this.path = path;
        try {
            verify(path, sha256);
            in = new DataInputStream(new BufferedInputStream(
                    new GZIPInputStream(Files.newInputStream(path), BUFFER), BUFFER));
            if (in.readInt() != Snapshot.MAGIC) {
                throw new DamagedSnapshotException(path, Words.of("snapshot.format"));
            }
            next = read();
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    private static void verify(Path path, String sha256) throws IOException {
        try (InputStream bytes = Files.newInputStream(path);
                DigestInputStream hashed = new DigestInputStream(bytes, Sha256.digest())) {
            byte[] buffer = new byte[BUFFER];
            while (hashed.read(buffer) >= 0) {
                // the digest is all that is wanted
            }
            if (!HexFormat.of().formatHex(hashed.getMessageDigest().digest()).equals(sha256)) {
                throw new DamagedSnapshotException(path, Words.of("snapshot.changed"));
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public PrestationRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        PrestationRow row = next;
        try {
            next = read();
        } catch (IOException failed) {
            throw damaged(failed);
        }
        return row;
    }

    /** The next row, or null at the end. */
    private PrestationRow read() throws IOException {
        int what = in.readByte();
        if (what == Snapshot.FILE) {
            file = in.readUTF();
            what = in.readByte();
        }
        if (what == Snapshot.END && in.readLong() == rows) {
            return null;
        }
        if (what != Snapshot.ROW) {
            throw new DamagedSnapshotException(path, Words.of("snapshot.rows"));
        }
        long line = in.readLong();
        byte[] encoded = in.readNBytes(in.readInt());
        rows++;
        return new PrestationRow(file, line, PrestationCodec.decode(encoded));
    }

    private RuntimeException damaged(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> new DamagedSnapshotException(path, Words.of("snapshot.missing"));
            case EOFException cut -> new DamagedSnapshotException(path, Words.of("snapshot.cut"));
            case ZipException garbled -> new DamagedSnapshotException(path, Words.of("snapshot.garbled"));
            default -> new UncheckedIOException(failed);
        };
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
