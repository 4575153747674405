package be.regie.invoice;

import be.regie.prestation.CodePoints;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Billed prestations in order of their ids, in bounded memory: a sorted file a slice, merged when the month is issued.
 * Slices are in order of customer, so entering them as they come would touch the whole of the books' index each time.
 */
public final class BilledRuns implements Iterator<BilledLine>, AutoCloseable {

    private static final Comparator<BilledLine> ORDER = Comparator.comparing(BilledLine::prestationId, CodePoints.ORDER);
    private static final int BUFFER = 1 << 14;

    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing((Run run) -> run.head, ORDER));

    /** Opens sorted files to read them as one. */
    public BilledRuns(List<Path> files) {
        for (Path file : files) {
            Run run = new Run(file);
            if (run.advance()) {
                runs.add(run);
            }
        }
    }

    /** Writes the sorted file of a slice, in place of a former one. */
    public static void write(Path file, List<BilledLine> lines) {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            out.writeInt(lines.size());
            for (BilledLine line : lines.stream().sorted(ORDER).toList()) {
                out.writeUTF(line.prestationId());
                out.writeInt(line.turn());
                out.writeLong(line.lineId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return !runs.isEmpty();
    }

    @Override
    public BilledLine next() {
        if (runs.isEmpty()) {
            throw new NoSuchElementException();
        }
        Run first = runs.poll();
        BilledLine line = first.head;
        if (first.advance()) {
            runs.add(first);
        }
        return line;
    }

    @Override
    public void close() {
        runs.forEach(Run::close);
    }

    /** A sorted file while it is read. */
    private static final class Run {

        private final DataInputStream in;
        private int left;
        private BilledLine head;

        Run(Path file) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
                left = in.readInt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean advance() {
            if (left == 0) {
                close();
                return false;
            }
            left--;
            try {
                head = new BilledLine(in.readUTF(), in.readInt(), in.readLong());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
