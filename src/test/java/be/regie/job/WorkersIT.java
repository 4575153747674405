package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes, however many workers there are and whenever they come and go. */
class WorkersIT {

    @TempDir
    static Path folder;

    private static WorkersSite site;

    @BeforeAll
    static void site() throws Exception {
        site = new WorkersSite(folder);
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_same_bytes_with_any_number_of_workers(int workers) throws Exception {
        try (WorkersSite.Books books = site.books("workers" + workers)) {
            books.ready(workers);
            books.sameAsLocally(books.run().run());
            assertThat(books.slices("price", "'COMPLETED'")).as("slices").isGreaterThan(3);
        }
    }
}
