package be.regie.job;

import be.regie.text.Language;
import be.regie.text.TextBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * A firm's own wording: {@code texts/documents_fr.properties}, {@code texts/mail_nl.properties} and so on in the input
 * folder, UTF-8, any key or none.
 */
final class OwnTexts {

    private OwnTexts() {
    }

    static Map<Language, Properties> of(Path inputFolder, TextBundle bundle) {
        Map<Language, Properties> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Path file = inputFolder.resolve("texts").resolve(bundle.fileName(language));
            if (Files.isRegularFile(file)) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    Properties own = new Properties();
                    own.load(reader);
                    texts.put(language, own);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }
}
