package be.regie.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BilledRunsTest {

    @TempDir
    private Path folder;

    private Path run(String name, String... ids) {
        List<BilledLine> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(new BilledLine(id, id.length(), id.hashCode()));
        }
        BilledRuns.write(folder.resolve(name), lines);
        return folder.resolve(name);
    }

    private static List<String> read(Path... files) {
        List<String> ids = new ArrayList<>();
        try (BilledRuns runs = new BilledRuns(List.of(files))) {
            while (runs.hasNext()) {
                BilledLine line = runs.next();
                assertThat(line.turn()).isEqualTo(line.prestationId().length());
                assertThat(line.lineId()).isEqualTo(line.prestationId().hashCode());
                ids.add(line.prestationId());
            }
        }
        return ids;
    }

    @Test
    void prestations_of_all_slices_come_in_order_of_their_ids() {
        assertThat(read(run("one", "P9", "P1", "P5"), run("two"), run("three", "P2", "P10", "P7")))
                .containsExactly("P1", "P10", "P2", "P5", "P7", "P9");
    }

    @Test
    void a_slice_done_again_takes_the_place_of_its_former_file() {
        run("one", "P9", "P1", "P5");
        assertThat(read(run("one", "P5"))).containsExactly("P5");
    }

    @Test
    void a_prestation_that_comes_twice_is_given_twice_for_the_books_to_refuse() {
        assertThat(read(run("one", "P1"), run("two", "P1"))).containsExactly("P1", "P1");
    }
}
