package be.regie.prestation;

import java.util.Comparator;

/** The order of identifiers wherever the product orders: by Unicode code point, the same in every locale and database. */
public final class CodePoints {

    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {
    }

    /** Differs from {@link String#compareTo} only where a surrogate meets a character above it. */
    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) != Character.isSurrogate(b)
                        ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
