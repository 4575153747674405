package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.ledger.LedgerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each format's file for the fixture's month, byte for byte. After a change that is meant, run once with
 * {@code -Dregie.golden=write} and look at what git shows.
 */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/be/regie/ledger/format");

    static List<String> names() {
        return Written.FORMATS.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void the_month_is_written_as_in_the_golden_file(String name) throws IOException {
        Path golden = FOLDER.resolve(name + ".golden");
        byte[] written = Written.bytes(name);
        if ("write".equals(System.getProperty("regie.golden"))) {
            Files.write(golden, written);
        }

        assertThat(new String(written, Written.charset(name))).isEqualTo(Files.readString(golden, Written.charset(name)));
        assertThat(written).isEqualTo(Files.readAllBytes(golden));
    }

    @Test
    void the_names_are_those_of_the_documentation_and_the_templates() {
        assertThat(names()).containsExactly("journal", "hledger", "beancount", "winbooks", "fec", "datev", "bob50", "odoo",
                "ubl-zip", "sage-50", "yuki");
    }

    @Test
    void every_format_has_a_file_of_its_own() {
        assertThat(names().stream().map(name -> Written.FORMATS.named(name).orElseThrow().fileName(LedgerFixture.context())))
                .containsExactly("journal.csv", "hledger.journal", "ledger.beancount", "ACT.txt", "0123456749FEC20261031.txt",
                        "EXTF_Buchungsstapel.csv", "bob50.txt", "odoo.csv", "ubl-2026-10.zip", "sage-50.csv", "yuki.csv");
    }
}
