package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.LedgerFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that read the plain-text formats have the last word on them. Skipped where they are not installed. */
class OtherProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void hledger_finds_nothing_wrong_with_the_month() throws Exception {
        assertThat(hledger(Written.bytes("hledger"), "check", "--strict", "ordereddates")).isEmpty();
    }

    @Test
    void hledger_finds_nothing_wrong_with_a_month_without_entries() throws Exception {
        assertThat(hledger(Written.bytes("hledger", List.of()), "check", "--strict", "ordereddates")).isEmpty();
    }

    @Test
    void hledger_finds_nothing_wrong_whatever_the_order_of_the_journal() throws Exception {
        List<JournalEntry> reversed = new ArrayList<>(LedgerFixture.month());
        Collections.reverse(reversed);

        assertThat(hledger(Written.bytes("hledger", reversed), "check", "--strict", "ordereddates")).isEmpty();
    }

    @Test
    void hledger_counts_the_balances_that_the_invoices_have() throws Exception {
        String balances = hledger(Written.bytes("hledger"), "balance", "--flat", "--depth", "1", "-O", "csv");

        assertThat(balances.lines()).contains(
                "\"400000\",\"1640.58 EUR\"", "\"451000\",\"-83.68 EUR\"", "\"705000\",\"-1353.76 EUR\"",
                "\"705100\",\"-64.38 EUR\"", "\"705900\",\"-138.76 EUR\"");
    }

    @Test
    void hledger_finds_the_mistake_when_there_is_one() throws Exception {
        String broken = Written.text("hledger").replace("-93.75 EUR", "-93.74 EUR");

        assertThat(hledger(broken.getBytes(StandardCharsets.UTF_8), "check")).contains("could not balance");
    }

    @Test
    void bean_check_finds_nothing_wrong_with_the_month() throws Exception {
        assertThat(beanCheck(Written.bytes("beancount"))).isEmpty();
        assertThat(beanCheck(Written.bytes("beancount", List.of()))).isEmpty();
    }

    @Test
    void bean_check_finds_the_mistake_when_there_is_one() throws Exception {
        String broken = Written.text("beancount").replace("-93.75 EUR", "-93.74 EUR");

        assertThat(beanCheck(broken.getBytes(StandardCharsets.UTF_8))).contains("does not balance");
    }

    private String hledger(byte[] journal, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", file("test.journal", journal).toString()));
        command.addAll(Arrays.asList(arguments));
        return OtherProgram.output(command);
    }

    private String beanCheck(byte[] ledger) throws Exception {
        return OtherProgram.output(List.of("bean-check", "--no-cache", file("test.beancount", ledger).toString()));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
