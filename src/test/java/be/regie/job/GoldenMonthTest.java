package be.regie.job;

import be.regie.invoice.MonthVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months as rules 1 and layout 1 issue them, by the hash of every file. Where this fails, a month issued earlier would
 * no longer replay to its bytes: before a release anything may change (start with -Dregie.golden=write); after it, keep
 * the former way beside the new one and raise {@link MonthVersion#RULES} or {@link MonthVersion#LAYOUT}.
 */
class GoldenMonthTest {

    @TempDir
    Path output;

    @Test
    void a_month_comes_out_byte_by_byte_as_its_version_issued_it() throws IOException {
        AuditFixture.billed(output);

        String version = "-rules" + MonthVersion.RULES + "-layout" + MonthVersion.LAYOUT + ".json";
        for (String month : new String[] {"2026-09", "2026-10"}) {
            Golden.isSame(AuditFixture.resource("manifest-" + month + version),
                    Files.readString(output.resolve(month).resolve("manifest.json")));
        }
    }
}
