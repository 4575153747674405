package be.regie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.env.Environment;

/** Reads how the databases are reached; passwords come from the environment or from files. */
final class DatabaseSettings {

    private final Environment environment;
    private final List<String> mistakes = new ArrayList<>();

    DatabaseSettings(Environment environment) {
        this.environment = environment;
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
            mistakes.add("--to '" + target + "' is not right: write jdbc:postgresql://HOST/DATABASE, an empty database");
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
            mistakes.add("--source '" + source + "' is not known: write csv or jdbc");
        } else if (!url.startsWith("jdbc:")) {
            mistakes.add("--source jdbc needs the database of the archive: set regie.archive.url (or REGIE_ARCHIVE_URL) to a JDBC URL"
                    + " like jdbc:postgresql://HOST/DATABASE");
        }
        Map<String, String> queries = new TreeMap<>();
        ArchiveDatabase.TABLES.forEach(table ->
                queries.put(table, environment.getProperty(ArchiveDatabase.setting(table), "select * from " + table)));
        return Optional.of(new ArchiveDatabase(
                access(url, "regie.archive.username", "regie.archive.password", "regie.archive.password-file"), queries));
    }

    DatabaseAccess access(String url, String username, String password, String passwordFile) {
        Optional<String> given = Optional.ofNullable(environment.getProperty(password)).filter(text -> !text.isEmpty());
        Optional<String> file = Optional.ofNullable(environment.getProperty(passwordFile)).filter(text -> !text.isBlank());
        return DatabaseAccess.of(url, Optional.ofNullable(environment.getProperty(username)).filter(text -> !text.isEmpty()),
                file.isPresent() ? read(passwordFile, Path.of(file.get().strip())) : given);
    }

    /** The file's first line. */
    private Optional<String> read(String setting, Path file) {
        try {
            return Files.readString(file).lines().findFirst();
        } catch (IOException failed) {
            mistakes.add(setting + " '" + file + "' cannot be read: name a file whose first line is the password");
            return Optional.empty();
        }
    }
}
