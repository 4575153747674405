package be.regie.job;

import static be.regie.job.AuditFixture.regie;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed month under other conditions, against numbers worked out by hand. */
class WhatIfTest {

    @TempDir
    Path folder;

    @Test
    void each_customer_then_now_and_the_difference() throws IOException {
        Path output = AuditFixture.billed(folder.resolve("output"));
        Path conditions = Files.copy(AuditFixture.INPUT.resolve("conditions.csv"), folder.resolve("dearer.csv"));
        AuditFixture.replace(conditions, "90,00", "100,00");
        byte[] books = Files.readAllBytes(output.resolve("2026-10/manifest.json"));

        PackagedProgram.Ended replay = regie(output, "replay", "--period=2026-10", "--conditions=" + conditions);

        assertThat(replay.exitCode()).as(replay.err()).isZero();
        // A1: 18.75 and 62.5 min at 100 are 31.25 and 104.17, travel stays 51.88; A2: 69.3 min 115.50;
        // A3: 11.5 min 19.17, travel 39.50; A4: 112.5 min 187.50
        assertThat(Files.readString(output.resolve("replay/2026-10/what-if.csv"))).isEqualTo("""
                customer_id;customer;net_then;net_now;net_difference;gross_then;gross_now;gross_difference
                A1;Boulangerie Exemple SRL;173.76;187.30;13.54;210.25;226.63;16.38
                A2;Garage Modèle SA;103.95;115.50;11.55;125.78;139.76;13.98
                A3;Étude Exemple SRL;56.75;58.67;1.92;68.67;70.99;2.32
                A4;Particulier Exemple;168.75;187.50;18.75;204.19;226.88;22.69
                TOTAL;;503.21;548.97;45.76;608.89;664.26;55.37
                """);
        assertThat(Files.readString(output.resolve("replay/2026-10/what-if.html"))).contains(">+45,76</td>", "dearer.csv", "<html lang=\"fr\">");
        assertThat(Files.readAllBytes(output.resolve("2026-10/manifest.json"))).isEqualTo(books);
        assertThat(AuditFixture.tables(output, "invoice")).containsExactly("invoice 5");
    }

    @Test
    void conditions_with_mistakes_are_refused_and_a_missing_rule_names_the_prestations() throws IOException {
        Path output = AuditFixture.billed(folder.resolve("output"));
        Path conditions = Files.copy(AuditFixture.INPUT.resolve("conditions.csv"), folder.resolve("other.csv"));
        AuditFixture.replace(conditions, "urgent;surcharge;urgent;3;x;2026-01-01;;CIV art. 6.1\n", "");

        assertThat(regie(output, "replay", "--period=2026-10", "--conditions=" + conditions).out())
                .contains("Not priced, for want of a rule: P-17");

        AuditFixture.replace(conditions, "90,00", "ninety");
        PackagedProgram.Ended refused = regie(output, "replay", "--period=2026-10", "--conditions=" + conditions);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(refused.err()).contains("other.csv", "ninety");
    }
}
