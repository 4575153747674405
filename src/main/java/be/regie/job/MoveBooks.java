package be.regie.job;

import be.regie.table.DriverMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * The command {@code move-books}: from the embedded H2 file to PostgreSQL, everything or nothing. Each table's count and
 * hash are compared as they are read from both before the copy is committed; then the old file gets another name, since
 * two books that both give numbers must never exist.
 */
@Component
class MoveBooks {

    private static final String BATCH_SCHEMA = "org/springframework/batch/core/schema-postgresql.sql";
    private static final String MOVED = ".moved";

    private final Settings settings;
    private final Environment environment;
    private final DataSource books;
    private final Console console;

    MoveBooks(Settings settings, Environment environment, DataSource books, Console console) {
        this.settings = settings;
        this.environment = environment;
        this.books = books;
        this.console = console;
    }

    ExitCode move() {
        DatabaseAccess target = target();
        try (RunLock lock = PostgresRunLock.take(settings.command(), target)) {
            copy(target);
        } catch (SQLException failed) {
            throw Refusal.because(ExitCode.FAILED, "move.failed", DriverMessage.of(failed));
        }
        Path old = retire();
        console.tell("move.done", target, old, settings.frozen());
        return ExitCode.DONE;
    }

    private DatabaseAccess target() {
        DatabaseSettings databases = new DatabaseSettings(environment);
        DatabaseAccess target = databases.target();
        if (!databases.mistakes().isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USAGE, databases.mistakes());
        }
        if (!settings.embedded()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "move.not-h2", settings.books());
        }
        return target;
    }

    private void copy(DatabaseAccess target) throws SQLException {
        try (Connection from = books.getConnection(); Connection to = target.connect(Map.of())) {
            if (new BooksCopy(from, to).targetHasRows()) {
                throw Refusal.because(ExitCode.WRONG_USAGE, "move.not-empty", target);
            }
            createSchema(target);
            to.setAutoCommit(false);
            try {
                List<BooksCopy.Table> tables = new BooksCopy(from, to).copy();
                to.commit();
                tables.forEach(table -> console.tell("move.table", String.format(Locale.ROOT, "%-28s", table.name()),
                        String.format(Locale.ROOT, "%9d", table.rows()), table.hash().substring(0, 16)));
            } catch (SQLException | RuntimeException failed) {
                to.rollback();
                throw failed;
            }
        }
    }

    private static void createSchema(DatabaseAccess target) {
        Properties properties = new Properties();
        target.username().ifPresent(name -> properties.setProperty("user", name));
        properties.putAll(target.secrets());
        DataSource database = new DriverManagerDataSource(target.url(), properties);
        try {
            Flyway.configure().dataSource(database).locations("classpath:db/common", "classpath:db/postgresql")
                    .placeholders(RegieApplication.columnTypes(false)).load().migrate();
        } catch (FlywayException failed) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "move.unfit", target, reason(failed));
        }
        ResourceDatabasePopulator batch = new ResourceDatabasePopulator(new ClassPathResource(BATCH_SCHEMA));
        batch.setContinueOnError(true);
        batch.execute(database);
    }

    private static String reason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return DriverMessage.of(root);
    }

    private Path retire() {
        Path file = settings.embeddedFile(".mv.db");
        Path retired = file.resolveSibling(file.getFileName() + MOVED);
        try (Connection connection = books.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException closed) {
            // the connection ends with the database
        }
        try {
            return Files.move(file, retired, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Refusal.because(ExitCode.FAILED, "move.not-renamed", file, retired);
        }
    }
}
