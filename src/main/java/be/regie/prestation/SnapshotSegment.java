package be.regie.prestation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A snapshot while it is written: gives each row its sequence number. Its file appears when it is finished, just before
 * the books vouch for it; a file that the books do not know is written over by the next intake.
 */
public final class SnapshotSegment implements AutoCloseable {

    private final Path folder;
    private final int number;
    private final long firstSeq;
    private final Set<String> files = new TreeSet<>();
    private long nextSeq;
    private SnapshotWriter writer;

    /** @param folder of the frozen files; it exists */
    public SnapshotSegment(Path folder, int number, long firstSeq) {
        this.folder = folder;
        this.number = number;
        this.firstSeq = firstSeq;
        this.nextSeq = firstSeq;
    }

    long append(String file, long line, byte[] encoded) {
        if (writer == null) {
            writer = new SnapshotWriter(folder.resolve(fileName()));
        }
        writer.append(file, line, encoded);
        files.add(file);
        return nextSeq++;
    }

    /** The tables that its rows came from. */
    public Set<String> files() {
        return files;
    }

    private String fileName() {
        return String.format(Locale.ROOT, "intake-%06d.rows.gz", number);
    }

    /** The snapshot, or nothing where no row was new. */
    public Optional<BookedSnapshot> finish() {
        if (writer == null) {
            return Optional.empty();
        }
        Snapshot snapshot = writer.finish();
        return Optional.of(new BookedSnapshot(number, fileName(), snapshot.sha256(), firstSeq, nextSeq - 1));
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
