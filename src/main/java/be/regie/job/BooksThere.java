package be.regie.job;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A command that only looks makes no books, and no folder, where there are none: it says so. */
final class BooksThere {

    private BooksThere() {
    }

    /**
     * @throws Arguments.Answered for {@code status}: nothing is billed, which is a state like any other
     * @throws Refusal            for what cannot be done without books, and where they have gone
     */
    static void check(Settings settings, ConsoleTexts texts) {
        if (settings.readsArchive() || settings.command().equals("worker") || areThere(settings)) {
            return;
        }
        Object place = settings.embedded() ? settings.embeddedFile(".mv.db").getFileName() : settings.books();
        List<String> months = OwnOutput.monthsOnDisk(settings.output());
        if (!months.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "books.gone", settings.output(), texts.list(months, 3), place);
        }
        if (settings.command().equals("status")) {
            throw new Arguments.Answered(texts.get("books.none", settings.output(), place));
        }
        throw Refusal.because(ExitCode.WRONG_USAGE, "books.none", settings.output(), place);
    }

    private static boolean areThere(Settings settings) {
        if (settings.embedded()) {
            return Files.exists(settings.embeddedFile(".mv.db"));
        }
        try (Connection connection = settings.books().connect(Map.of());
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "billing_period", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw DatabaseAccess.unreachable(e);
        }
    }
}
