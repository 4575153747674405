package be.regie.job;

import be.regie.document.Formats;
import be.regie.money.Amount;
import be.regie.party.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What the console says, in French or English. */
public final class ConsoleTexts {

    private final Properties texts = new Properties();
    private final Formats formats;

    private ConsoleTexts(Language language) {
        formats = Formats.of(language);
        try (InputStream in = ConsoleTexts.class.getResourceAsStream("console_" + language.code() + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the language asked for, otherwise in the system's where that is French, otherwise in English. */
    static ConsoleTexts of(Optional<String> asked, Locale system) {
        return new ConsoleTexts(asked.orElse(system.getLanguage()).equals("fr") ? Language.FR : Language.EN);
    }

    /** A text with its placeholders filled: {0}, {1}... */
    public String get(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    String number(long number) {
        return formats.number(BigDecimal.valueOf(number)).replace('\u00A0', ' ');
    }

    String amount(Amount amount) {
        return formats.amount(amount).replace('\u00A0', ' ');
    }

    /** {@code 4 s}, {@code 3 min 20 s}, {@code 1 h 05 min} */
    String span(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
}
