package be.regie.job;

import be.regie.mail.MailSettings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.env.Environment;

/** Reads the settings from options, properties and environment variables, and names every mistake at once. */
final class SettingsReader {

    private final Environment environment;
    private final ConsoleTexts texts;
    private final List<String> mistakes = new ArrayList<>();

    private SettingsReader(Environment environment) {
        this.environment = environment;
        this.texts = ConsoleTexts.of(environment);
    }

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE}, naming every mistake, those of the command line first */
    static Settings read(Environment environment, Arguments arguments) {
        SettingsReader reader = new SettingsReader(environment);
        reader.mistakes.addAll(arguments.mistakes());
        return reader.read(arguments.command());
    }

    private Settings read(String command) {
        Path output = Path.of(environment.getProperty("regie.output", "output")).toAbsolutePath().normalize();
        Optional<YearMonth> period = value("period", YearMonth::parse, "setting.month");
        Optional<LocalDate> asOf = value("as-of", LocalDate::parse, "setting.day");
        Optional<LocalDate> issueDate = value("issue-date", LocalDate::parse, "setting.day");
        int workers = value("workers", SettingsReader::workers, "setting.workers")
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (List.of("bill", "preview", "replay").contains(command) && period.isEmpty() && environment.getProperty("regie.period") == null) {
            mistakes.add(texts.get("setting.missing.period"));
        }
        Optional<CreditRequest> credit = command.equals("credit")
                ? Optional.of(CreditRequest.read(environment, mistakes)) : Optional.empty();
        Optional<ExportRequest> export = command.equals("export")
                ? Optional.of(ExportRequest.read(environment, mistakes)) : Optional.empty();
        AuditOptions audit = AuditOptions.read(environment, mistakes);
        DatabaseSettings databases = new DatabaseSettings(environment);
        Optional<ArchiveDatabase> archive = databases.archive();
        DatabaseAccess books = databases.books(database(output));
        BrokerSettings.check(environment, command, books.url(), mistakes);
        mistakes.addAll(databases.mistakes());
        Optional<MailSettings> mail = MailSettingsReader.read(environment, mistakes);
        MailRequest letters = MailRequest.read(environment, mistakes);
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USAGE, mistakes);
        }
        return new Settings(command, Path.of(environment.getProperty("regie.input", "input")).toAbsolutePath().normalize(),
                output, books.url(), period, asOf.orElseGet(LocalDate::now), issueDate, workers, credit, export, audit, books, archive,
                mail, letters);
    }

    private static int workers(String text) {
        int workers = Integer.parseInt(text);
        if (workers < 1 || workers > 64) {
            throw new NumberFormatException(text);
        }
        return workers;
    }

    /** The URL of the books; an H2 file also gets what makes its commits last and keeps H2's own log out of the output. */
    private String database(Path output) {
        String url = environment.getProperty("regie.database", "jdbc:h2:file:" + output.resolve("regie"));
        if (url.startsWith("jdbc:h2:file:")) {
            String path = url.substring("jdbc:h2:file:".length());
            int options = path.indexOf(';');
            String file = options < 0 ? path : path.substring(0, options);
            return "jdbc:h2:file:" + Path.of(file.replaceFirst("^~", System.getProperty("user.home"))).toAbsolutePath().normalize()
                    + (options < 0 ? "" : path.substring(options)) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            mistakes.add(texts.get("setting.database", DatabaseAccess.of(url, Optional.empty(), Optional.empty())));
        }
        return url;
    }

    private <T> Optional<T> value(String name, Function<String, T> parse, String remedy) {
        String text = environment.getProperty("regie." + name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            mistakes.add(texts.get("setting.wrong", name, text, texts.get(remedy)));
            return Optional.empty();
        }
    }
}
