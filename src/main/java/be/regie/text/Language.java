package be.regie.text;

import java.util.Locale;

/** A language that the program speaks. */
public enum Language {
    FR, NL, DE, EN;

    /** The column's word and the suffix of message bundles: fr, nl, de, en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code(), "BE");
    }
}
