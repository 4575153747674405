package be.regie.job;

import be.regie.invoice.FrozenFile;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.BookedSnapshot;
import be.regie.prestation.KnownPrestation;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.PrestationCodec;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.RowSorter;
import be.regie.prestation.SnapshotReader;
import be.regie.prestation.SnapshotWriter;
import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Freezes what a month is computed from: copies of the input's tables, and the rows to bill in slices of whole
 * customers, in order. What is computed from there on depends on nothing of the archive.
 */
@Component
class Freezing {

    /** Smaller in tests, which want many slices of few rows; what comes out does not depend on it. */
    private static final int ROWS_A_SLICE = Integer.getInteger("regie.rows-a-slice", 10_000);
    /** Of a month at most: each is a step of the job, and a sorted file of its own when the month is issued. */
    private static final int SLICES = 200;
    private static final int ROWS_IN_MEMORY = 50_000;
    private static final int PAGE = 5_000;

    private final Settings settings;
    private final InputFolder input;
    private final PrestationBooks prestations;
    private final MonthBooks monthBooks;
    private final StopSignal stop;

    Freezing(Settings settings, InputFolder input, PrestationBooks prestations, MonthBooks monthBooks, StopSignal stop) {
        this.settings = settings;
        this.input = input;
        this.prestations = prestations;
        this.monthBooks = monthBooks;
        this.stop = stop;
    }

    /**
     * @param month   all rows up to it that are not billed
     * @param folder  for the frozen files; a former one is replaced
     * @param scratch an existing folder to sort in
     */
    List<FrozenFile> freeze(int month, Path folder, Path scratch) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder.resolve(FrozenMonth.INPUT));
        List<FrozenFile> files = new ArrayList<>(copyInput(folder));
        try (RowSorter sorter = new RowSorter(scratch, ROWS_IN_MEMORY)) {
            collect(sorter, month);
            files.addAll(new Slices(folder, Math.max(ROWS_A_SLICE, sorter.size() / SLICES)).write(sorter));
        }
        return files;
    }

    private List<FrozenFile> copyInput(Path folder) throws IOException {
        List<FrozenFile> copies = new ArrayList<>();
        for (Map.Entry<String, Path> file : input.files().entrySet()) {
            String name = FrozenMonth.INPUT + "/" + file.getKey();
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
            copies.add(new FrozenFile(name, Sha256.of(copy), 0));
        }
        return copies;
    }

    private void collect(RowSorter sorter, int month) throws Exception {
        int lastIssued = monthBooks.lastIssued();
        for (BookedSnapshot snapshot : prestations.openSnapshots()) {
            List<KnownPrestation> page = prestations.pending(snapshot, 0, lastIssued, month, PAGE);
            if (page.isEmpty()) {
                continue;
            }
            try (SnapshotReader rows = new SnapshotReader(settings.frozen().resolve(snapshot.fileName()), snapshot.sha256())) {
                long seq = snapshot.firstSeq() - 1;
                while (!page.isEmpty()) {
                    for (KnownPrestation pending : page) {
                        PrestationRow row = rows.next();
                        for (seq++; seq < pending.seq(); seq++) {
                            row = rows.next();
                        }
                        sorter.add(row);
                    }
                    stop.check();
                    page = prestations.pending(snapshot, seq, lastIssued, month, PAGE);
                }
            }
        }
    }

    /** Cuts the ordered rows into files of whole customers. */
    private static final class Slices {

        private final Path folder;
        private final long rowsASlice;
        private final PrestationCodec codec = new PrestationCodec();
        private final List<FrozenFile> files = new ArrayList<>();
        private SnapshotWriter writer;
        private long rows;
        private String customer = "";

        Slices(Path folder, long rowsASlice) {
            this.folder = folder;
            this.rowsASlice = rowsASlice;
        }

        List<FrozenFile> write(RowSorter sorter) {
            try {
                sorter.forEach(this::add);
                finish();
                return files;
            } finally {
                if (writer != null) {
                    writer.close();
                }
            }
        }

        private void add(PrestationRow row) {
            if (writer != null && rows >= rowsASlice && !row.prestation().customerId().equals(customer)) {
                finish();
            }
            if (writer == null) {
                writer = new SnapshotWriter(folder.resolve(FrozenMonth.sliceName(files.size() + 1)));
                rows = 0;
            }
            customer = row.prestation().customerId();
            writer.append(row.file(), row.line(), codec.encode(row.prestation()));
            rows++;
        }

        private void finish() {
            if (writer != null) {
                files.add(new FrozenFile(FrozenMonth.sliceName(files.size() + 1), writer.finish().sha256(), rows));
                writer = null;
            }
        }
    }
}
