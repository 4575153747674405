package be.regie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.document.AtomicFiles.Sync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFileGetsItsContentAndNothingElseIsLeft(Sync sync) throws IOException {
        Path file = folder.resolve("a.csv");
        AtomicFiles.write(file, bytes("old and longer"), sync);
        AtomicFiles.write(file, bytes("new"), sync);
        AtomicFiles.sync(folder);
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamedFileToo(Sync sync) throws IOException {
        Path file = folder.resolve("a.csv");
        AtomicFiles.write(file, out -> out.write(bytes("streamed")), sync);
        assertThat(Files.readString(file)).isEqualTo("streamed");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aBodyThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = folder.resolve("a.csv");
        AtomicFiles.write(file, bytes("before"), Sync.LATER);
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
            out.write(bytes("half"));
            throw new IOException("the source broke");
        }, Sync.LATER)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("a.csv")
                .hasMessageContaining("the source broke");
        assertThat(Files.readString(file)).isEqualTo("before");
    }

    @Test
    void aPartLeftByADeadProcessIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("a.csv.part"), "half of something much longer");
        AtomicFiles.write(folder.resolve("a.csv"), bytes("whole"), Sync.NOW);
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("whole");
        assertThat(folder.resolve("a.csv.part")).doesNotExist();
    }

    @Test
    void aMissingFolderIsSaid() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("no/a.csv"), bytes("x"), Sync.LATER))
                .hasMessageContaining("Cannot write").hasMessageContaining("its folder does not exist");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
