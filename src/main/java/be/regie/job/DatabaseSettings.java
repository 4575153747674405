package be.regie.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.env.Environment;

/** Reads how the databases are reached; passwords come from the environment or from files. */
final class DatabaseSettings {

    private final Environment environment;
    private final ConsoleTexts texts;
    private final List<String> mistakes = new ArrayList<>();

    DatabaseSettings(Environment environment) {
        this.environment = environment;
        this.texts = ConsoleTexts.of(environment);
    }

    /** What is wrong with what was read so far. */
    List<String> mistakes() {
        return mistakes;
    }

    DatabaseAccess books(String url) {
        return access(url, "spring.datasource.username", "spring.datasource.password", "regie.database-password-file");
    }

    /** Where the books are to be moved to. */
    DatabaseAccess target() {
        DatabaseAccess target = access(environment.getProperty("regie.to", "").strip(), "regie.to-username", "regie.to-password",
                "regie.to-password-file");
        if (!target.url().startsWith("jdbc:postgresql:")) {
            mistakes.add(texts.get("setting.to", target));
        }
        return target;
    }

    /** Empty where the archive is a folder of CSV files. */
    Optional<ArchiveDatabase> archive() {
        String source = environment.getProperty("regie.source", "csv");
        if (source.equals("csv")) {
            return Optional.empty();
        }
        String url = environment.getProperty("regie.archive.url", "").strip();
        if (!source.equals("jdbc")) {
            mistakes.add(texts.get("setting.source", source));
        } else if (!url.startsWith("jdbc:")) {
            mistakes.add(texts.get("setting.archive"));
        }
        Map<String, String> queries = new TreeMap<>();
        ArchiveDatabase.TABLES.forEach(table ->
                queries.put(table, environment.getProperty(ArchiveDatabase.setting(table), "select * from " + table)));
        return Optional.of(new ArchiveDatabase(
                access(url, "regie.archive.username", "regie.archive.password", "regie.archive.password-file"), queries));
    }

    DatabaseAccess access(String url, String username, String password, String passwordFile) {
        return DatabaseAccess.of(url, Optional.ofNullable(environment.getProperty(username)).filter(text -> !text.isEmpty()),
                new Passwords(environment, mistakes).read(password, passwordFile));
    }
}
