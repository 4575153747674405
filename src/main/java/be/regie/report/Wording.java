package be.regie.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of explanations in French or English: {@code explain_fr.properties}, {@code explain_en.properties}. */
final class Wording {

    private final Properties words = new Properties();
    private final boolean decimalComma;

    /** @param language fr or en */
    Wording(String language) {
        decimalComma = language.equals("fr");
        try (InputStream in = Wording.class.getResourceAsStream("explain_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key, with {0}, {1}... replaced. */
    String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text is called " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** The text of a key, or what is known in English only. */
    String sayOr(String key, String english) {
        return words.getProperty(key, english);
    }

    /** A number as it is written in the language. */
    String number(Object number) {
        String text = BookRows.text(number);
        return decimalComma ? text.replace('.', ',') : text;
    }
}
