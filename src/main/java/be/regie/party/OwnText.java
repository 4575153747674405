package be.regie.party;

import be.regie.text.Language;
import java.util.Map;

/**
 * A text of the firm's own for its documents: one for all customers, or one a language.
 *
 * @param byLanguage the texts, each at most 2,000 characters
 * @param otherwise  what is printed in a language that has none of its own, or ""
 */
public record OwnText(Map<Language, String> byLanguage, String otherwise) {

    public OwnText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same in every language. */
    public static OwnText of(String text) {
        return new OwnText(Map.of(), text);
    }

    public String in(Language language) {
        return byLanguage.getOrDefault(language, otherwise);
    }
}
