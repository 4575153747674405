package be.regie.prestation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts the rows of a month in order of customer, start of work and id, in bounded memory: what does not fit is sorted
 * in runs on disk and merged. Outside the database, which takes minutes for wide rows.
 */
public final class RowSorter implements AutoCloseable {

    private static final Comparator<PrestationRow> OF_CUSTOMER = Comparator
            .comparing((PrestationRow row) -> row.prestation().startedAt())
            .thenComparing(row -> row.prestation().id(), CodePoints.ORDER);

    /** Code-point order of the customer, then order of start of work, then code-point order of the id. */
    public static final Comparator<PrestationRow> ORDER = Comparator
            .comparing((PrestationRow row) -> row.prestation().customerId(), CodePoints.ORDER).thenComparing(OF_CUSTOMER);

    private final Path folder;
    private final int rowsInMemory;
    private final List<PrestationRow> rows = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /** @param folder for the runs; it exists, and is the caller's to remove */
    public RowSorter(Path folder, int rowsInMemory) {
        this.folder = folder;
        this.rowsInMemory = rowsInMemory;
    }

    public void add(PrestationRow row) {
        rows.add(row);
        if (rows.size() == rowsInMemory) {
            writeRun();
        }
    }

    /** How many rows were added. */
    public long size() {
        return (long) runs.size() * rowsInMemory + rows.size();
    }

    private void writeRun() {
        Path run = folder.resolve("run-" + runs.size());
        PrestationCodec codec = new PrestationCodec();
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (PrestationRow row : sorted()) {
                byte[] bytes = codec.encode(row.prestation());
                out.writeUTF(row.file());
                out.writeLong(row.line());
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runs.add(run);
        rows.clear();
    }

    /** The rows in memory in order: put together by customer first, as comparing customers again and again costs most. */
    private List<PrestationRow> sorted() {
        Map<String, List<PrestationRow>> byCustomer = new HashMap<>();
        rows.forEach(row -> byCustomer.computeIfAbsent(row.prestation().customerId(), customer -> new ArrayList<>()).add(row));
        List<PrestationRow> sorted = new ArrayList<>(rows.size());
        byCustomer.keySet().stream().sorted(CodePoints.ORDER).map(byCustomer::get).forEach(ofCustomer -> {
            ofCustomer.sort(OF_CUSTOMER);
            sorted.addAll(ofCustomer);
        });
        return sorted;
    }

    /** All rows in order; to be called once. */
    public void forEach(Consumer<PrestationRow> consumer) {
        if (runs.isEmpty()) {
            sorted().forEach(consumer);
            return;
        }
        if (!rows.isEmpty()) {
            writeRun();
        }
        PriorityQueue<Run> merge = new PriorityQueue<>(Comparator.comparing((Run run) -> run.head, ORDER));
        runs.forEach(path -> merge.add(new Run(path)));
        while (!merge.isEmpty()) {
            Run first = merge.poll();
            consumer.accept(first.head);
            if (first.advance()) {
                merge.add(first);
            }
        }
    }

    @Override
    public void close() {
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A sorted run while it is merged. */
    private static final class Run {

        private final DataInputStream in;
        private PrestationRow head;

        Run(Path path) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 15));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        boolean advance() {
            try {
                in.mark(1);
                if (in.read() < 0) {
                    in.close();
                    return false;
                }
                in.reset();
                String file = in.readUTF();
                long line = in.readLong();
                byte[] bytes = in.readNBytes(in.readInt());
                head = new PrestationRow(file, line, PrestationCodec.decode(bytes));
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
