package be.regie.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.Sha256;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

    private static final SharedStart START = new SharedStart("a start of some length ".repeat(1_000).getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private Path folder;

    @Test
    void startAndRestAreOneFileWithOneHash() throws Exception {
        byte[] rest = "and an end".getBytes(StandardCharsets.US_ASCII);
        FileBytes first = new FileBytes(START, rest);
        FileBytes other = new FileBytes(START, new byte[] {7});
        for (FileBytes bytes : new FileBytes[] {first, other, first, FileBytes.of(rest), FileBytes.of(new byte[0]),
                new FileBytes(START, new byte[0])}) {
            Path file = folder.resolve("file");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                bytes.writeTo(channel);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes.toByteArray());
            assertThat(bytes.sha256()).isEqualTo(Sha256.of(bytes.toByteArray())).isEqualTo(Sha256.of(file));
        }
        assertThat(first.toByteArray()).hasSize(23_010);
        assertThat(Arrays.copyOfRange(first.toByteArray(), 23_000, 23_010)).isEqualTo(rest);
    }
}
