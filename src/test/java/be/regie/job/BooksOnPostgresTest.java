package be.regie.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BooksOnPostgresTest extends BooksTest {

    private static EmbeddedPostgres postgres;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() throws SQLException {
        String name = "books" + ++databases;
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getDatabase("postgres", name);
    }

    @Override
    Map<String, String> types() {
        return Map.of("bytes", "BYTEA", "exact", "NUMERIC");
    }

    @Override
    String vendor() {
        return "postgresql";
    }

    @Test
    void what_is_issued_is_not_emptied_as_a_whole() {
        refused("TRUNCATE TABLE journal_entry", "TRUNCATE TABLE invoice CASCADE", "TRUNCATE TABLE line CASCADE",
                "TRUNCATE TABLE billing_group CASCADE", "TRUNCATE TABLE billing_period CASCADE", "TRUNCATE TABLE credited_line",
                "TRUNCATE TABLE release CASCADE");
    }
}
