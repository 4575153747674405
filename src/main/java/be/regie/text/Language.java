package be.regie.text;

import java.math.BigDecimal;
import java.util.Locale;

/** A language that the program speaks. */
public enum Language {
    FR, NL, DE, EN;

    /** The column's word and the suffix of message bundles: fr, nl, de, en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether so many are said in the singular: one, and in French all below two, {@code 0 facture}. */
    public boolean isSingular(BigDecimal number) {
        return this == FR ? number.compareTo(BigDecimal.TWO) < 0 : number.compareTo(BigDecimal.ONE) == 0;
    }

    public Locale locale() {
        return Locale.of(code(), "BE");
    }
}
