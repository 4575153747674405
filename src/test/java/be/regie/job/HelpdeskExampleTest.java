package be.regie.job;

import static be.regie.job.InProcess.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.RealPostgres;
import be.regie.job.InProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked example of src/docs/archive-database.md, as it stands there: the view on a helpdesk's own tables. */
class HelpdeskExampleTest {

    /** The tables and columns of the helpdesk that the view needs, with their names and types. */
    private static final String[] HELPDESK = {
        "CREATE TABLE glpi_entities (id INTEGER PRIMARY KEY, name VARCHAR(255), registration_number VARCHAR(255))",
        "CREATE TABLE glpi_users (id INTEGER PRIMARY KEY, name VARCHAR(255))",
        "CREATE TABLE glpi_taskcategories (id INTEGER PRIMARY KEY, name VARCHAR(255))",
        "CREATE TABLE glpi_tickets (id INTEGER PRIMARY KEY, entities_id INTEGER NOT NULL, name VARCHAR(255), date TIMESTAMP,"
            + " closedate TIMESTAMP, solvedate TIMESTAMP, takeintoaccountdate TIMESTAMP, status INTEGER NOT NULL, urgency INTEGER NOT NULL,"
            + " is_deleted SMALLINT NOT NULL)",
        "CREATE TABLE glpi_tickettasks (id INTEGER PRIMARY KEY, tickets_id INTEGER NOT NULL, taskcategories_id INTEGER NOT NULL,"
            + " date TIMESTAMP, content TEXT, actiontime INTEGER NOT NULL, begin TIMESTAMP, %s TIMESTAMP, state INTEGER NOT NULL,"
            + " users_id_tech INTEGER NOT NULL)",
        "INSERT INTO glpi_entities VALUES (1, 'Boulangerie Exemple SRL', 'C001'), (2, 'Garage Modèle SA', 'C002')",
        "INSERT INTO glpi_users VALUES (7, 'T1')",
        "INSERT INTO glpi_taskcategories VALUES (1, 'REMOTE'), (2, 'ONSITE'), (3, 'Internal')",
        // closed and done; closed with an internal task; still open; deleted
        "INSERT INTO glpi_tickets VALUES"
            + " (501, 1, 'Imprimante', '2026-10-05 09:00:00', '2026-10-06 17:00:00', '2026-10-05 11:00:00', '2026-10-05 09:10:00', 6, 3, 0),"
            + " (502, 2, 'Serveur', '2026-10-07 09:00:00', '2026-10-08 17:00:00', NULL, '2026-10-07 09:30:00', 6, 5, 0),"
            + " (503, 2, 'Messagerie', '2026-10-09 09:00:00', NULL, NULL, NULL, 2, 3, 0),"
            + " (504, 2, 'Doublon', '2026-10-09 09:00:00', '2026-10-09 10:00:00', NULL, NULL, 6, 3, 1)",
        "INSERT INTO glpi_tickettasks VALUES"
            + " (9001, 501, 1, '2026-10-05 10:00:00', 'Pilote réinstallé', 1500, NULL, NULL, 2, 7),"
            + " (9002, 502, 2, '2026-10-07 13:00:00', 'Sur place', 3601, '2026-10-07 14:00:00', '2026-10-07 15:00:00', 2, 7),"
            + " (9003, 502, 3, '2026-10-07 16:00:00', 'Note interne', 600, NULL, NULL, 2, 7),"
            + " (9004, 503, 1, '2026-10-09 10:00:00', 'Première analyse [no tool]', 900, NULL, NULL, 2, 0),"
            + " (9005, 504, 1, '2026-10-09 09:30:00', 'Doublon', 900, NULL, NULL, 2, 7)",
    };

    @TempDir
    static Path folder;

    static Stream<String> databases() throws Exception {
        return Stream.of("jdbc:h2:file:" + Files.createTempDirectory(folder, "h2").resolve("helpdesk"), RealPostgres.newDatabase());
    }

    private static String viewOfTheDocumentation() throws Exception {
        String page = Files.readString(Path.of("src/docs/archive-database.md"));
        return page.substring(page.indexOf("```sql") + 6, page.lastIndexOf("```")).strip();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theViewMakesPrestationsOfTicketsAndTasks(String url) throws Exception {
        Path tables = InProcess.copy(Path.of("input"), Files.createTempDirectory(folder, "input"));
        Folders.delete(tables.resolve("prestations"));
        Files.createDirectories(tables.resolve("prestations"));
        ArchiveInDatabase.load(tables, url);
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : HELPDESK) {
                statement.execute(sql.replace("%s", "\"end\""));
            }
            statement.execute(viewOfTheDocumentation().replaceAll(";$", ""));
        }
        Path output = Files.createTempDirectory(folder, "output");
        Ended ended = regie("run", "--as-of=2026-11-05", "--source=jdbc", "--regie.archive.url=" + url, "--input", tables.toString(),
                "--output", output.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(Files.readString(output.resolve("rejects.csv"))).hasLineCount(1);
        assertThat(Files.readString(output.resolve("2026-10/register/lines.csv")))
                .containsPattern(";GLPI-9001;TIME;25;").containsPattern(";GLPI-9002;TIME;61;").contains(";GLPI-9002;TRAVEL_TRIP;")
                .doesNotContain("9003").doesNotContain("9004").doesNotContain("9005");
        assertThat(Files.readAllLines(output.resolve("waiting.csv"))).hasSize(2).last().asString().startsWith("GLPI-9004;C002;");
    }
}
