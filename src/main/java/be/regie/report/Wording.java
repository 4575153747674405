package be.regie.report;

import be.regie.text.Language;
import be.regie.text.TextBundle;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.util.Properties;

/** The words of explanations in French or English: {@code explain_fr.properties}, {@code explain_en.properties}. */
final class Wording {

    private static final TextBundle BUNDLE = new TextBundle(Wording.class, "explain");

    private final Language language;
    private final Properties words;

    /** @param language French or English */
    Wording(Language language) {
        this.language = language;
        words = BUNDLE.in(language);
    }

    /** The text of a key, with {0}, {1}... replaced. */
    String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text is called " + key);
        }
        return TextBundle.filled(text, values);
    }

    /** The key that ends in {@code .one} where the text has one for a single thing. */
    String keyFor(BigDecimal number, String key) {
        return language.isSingular(number) && words.containsKey(key + ".one") ? key + ".one" : key;
    }

    /** Words of another bundle. */
    String say(Words others) {
        return others.in(language);
    }

    /** A number as it is written in the language. */
    String number(Object number) {
        String text = BookRows.text(number);
        return language == Language.FR ? text.replace('.', ',') : text;
    }
}
