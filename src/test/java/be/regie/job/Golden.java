package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what must come out. {@code -Dregie.golden=write} writes them anew, for a person to read and commit. */
final class Golden {

    private Golden() {
    }

    static void isSame(Path golden, String text) throws IOException {
        if ("write".equals(System.getProperty("regie.golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
