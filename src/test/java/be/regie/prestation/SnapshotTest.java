package be.regie.prestation;

import static be.regie.prestation.PrestationTable.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are frozen whole, given back in their order, and a touched file is never used. */
class SnapshotTest {

    @TempDir
    Path folder;
    private Path path;
    private List<PrestationRow> rows;

    @BeforeEach
    void rows() {
        path = folder.resolve("rows.gz");
        rows = new ArrayList<>();
        for (int line = 2; line < 200; line++) {
            rows.add(new PrestationRow(line < 100 ? "2026-09.csv" : "2026-10.csv", line, good(folder, "prestation_id=P" + line)));
        }
    }

    private Snapshot freeze() {
        PrestationCodec codec = new PrestationCodec();
        try (SnapshotWriter writer = new SnapshotWriter(path)) {
            rows.forEach(row -> writer.append(row.file(), row.line(), codec.encode(row.prestation())));
            return writer.finish();
        }
    }

    private List<PrestationRow> read(String sha256) {
        List<PrestationRow> found = new ArrayList<>();
        try (SnapshotReader reader = new SnapshotReader(path, sha256)) {
            reader.forEachRemaining(found::add);
        }
        return found;
    }

    @Test
    void frozen_rows_come_back_in_order_with_their_places() {
        Snapshot snapshot = freeze();

        assertThat(snapshot.rows()).isEqualTo(rows.size());
        assertThat(read(snapshot.sha256())).isEqualTo(rows);
    }

    @Test
    void no_rows_are_a_snapshot_too() {
        rows.clear();

        assertThat(read(freeze().sha256())).isEmpty();
    }

    @Test
    void the_same_rows_are_the_same_bytes() throws IOException {
        freeze();
        byte[] first = Files.readAllBytes(path);
        freeze();

        assertThat(Files.readAllBytes(path)).isEqualTo(first);
    }

    @Test
    void what_is_not_finished_leaves_nothing_behind() throws IOException {
        try (SnapshotWriter writer = new SnapshotWriter(path)) {
            writer.append("2026-10.csv", 2, new PrestationCodec().encode(rows.getFirst().prestation()));
            assertThat(path).doesNotExist();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName)).containsExactly(Path.of("2026-10.csv"));
        }
    }

    @Test
    void a_touched_file_is_refused_before_any_row_is_given() throws IOException {
        Snapshot snapshot = freeze();
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);

        assertThatThrownBy(() -> new SnapshotReader(path, snapshot.sha256()))
                .isInstanceOf(DamagedSnapshotException.class)
                .hasMessage("The frozen rows in rows.gz were changed since they were frozen. "
                        + "Put the file back from a backup; nothing can be computed again without it.");
    }

    @Test
    void a_file_cut_short_or_missing_is_refused() throws IOException {
        Snapshot snapshot = freeze();
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> new SnapshotReader(path, snapshot.sha256())).isInstanceOf(DamagedSnapshotException.class);

        Files.delete(path);
        assertThatThrownBy(() -> new SnapshotReader(path, snapshot.sha256()))
                .isInstanceOf(DamagedSnapshotException.class).hasMessageContaining("are missing");
    }
}
