package be.regie.party;

import java.util.Locale;

/** The language of a customer's documents. */
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
