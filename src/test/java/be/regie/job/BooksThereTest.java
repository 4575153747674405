package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that only looks leaves nothing where there are no books, and says what to do. */
class BooksThereTest {

    @TempDir
    Path folder;

    private InProcess.Ended regie(String command) {
        return InProcess.regie(Stream.concat(Stream.of(command.split(" ")),
                Stream.of("--language=en", "--input=" + folder.resolve("input"), "--output=" + folder.resolve("out"))).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "status --verify"})
    void thatNothingIsBilledYetIsAState(String command) {
        InProcess.Ended ended = regie(command);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ended.out()).contains("Nothing has been billed in " + folder.resolve("out") + " yet", "'run'", "--database")
                .doesNotContain("Exception", "ERROR");
        assertThat(ended.err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain P-1", "export --period 2026-10 --format winbooks", "replay --period 2026-10", "mail",
        "credit --invoice 2026-000001 --reason why", "move-books --to jdbc:postgresql://localhost/none"})
    void whatNeedsBooksIsRefusedWithoutThem(String command) {
        InProcess.Ended ended = regie(command);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).startsWith("regie: Nothing has been billed in ").contains("regie.mv.db");
        assertThat(ended.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "status --verify"})
    void monthsWithoutTheirBooksAreNoNewFirm(String command) throws IOException {
        Files.createDirectories(folder.resolve("out/2026-10"));
        InProcess.Ended ended = regie(command);
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("2026-10", "regie.mv.db", "backup");
        assertThat(folder.resolve("out/2026-10")).isEmptyDirectory();
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**regie*");
    }

    @Test
    void mistakesOfTheCommandLineLeaveNothingEither() {
        assertThat(regie("preview --period=tomorrow").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(folder).isEmptyDirectory();
    }
}
