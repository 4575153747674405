package be.regie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Reads passwords: from the environment or properties, or from files; never from the command line, see {@link Arguments}. */
record Passwords(Environment environment, List<String> mistakes) {

    /**
     * @param setting     the password itself
     * @param fileSetting a file whose first line is the password; it wins
     */
    Optional<String> read(String setting, String fileSetting) {
        Optional<String> file = Optional.ofNullable(environment.getProperty(fileSetting)).filter(text -> !text.isBlank());
        return file.isPresent() ? firstLine(fileSetting, Path.of(file.get().strip()))
                : Optional.ofNullable(environment.getProperty(setting)).filter(text -> !text.isEmpty());
    }

    private Optional<String> firstLine(String setting, Path file) {
        try {
            return Files.readString(file).lines().findFirst();
        } catch (IOException failed) {
            mistakes.add(ConsoleTexts.of(environment).get("setting.password-file", setting, file));
            return Optional.empty();
        }
    }
}
