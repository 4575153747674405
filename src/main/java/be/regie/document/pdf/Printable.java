package be.regie.document.pdf;

import java.text.Normalizer;

/** Makes any text of the archive printable: no control characters, letters composed, nothing invisible. */
public final class Printable {

    private Printable() {
    }

    /** {@code text} on one line; line breaks and tabs become spaces. The common text comes back as it is. */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xAD || c >= 0x300 && !isTypographic(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    /** Whether a character beyond those that need no look is printed as it is. */
    static boolean isTypographic(char c) {
        return c >= 0x2013 && c <= 0x2026 || c == 0x202F || c == 0x20AC || c == 0x2212 || c == 0x2192;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(code -> append(clean, code));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int code) {
        switch (Character.getType(code)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
            case Character.FORMAT -> { }
            default -> {
                if (code == 0x2010 || code == 0x2011) {
                    clean.append('-');
                } else {
                    clean.append(Character.isBmpCodePoint(code) ? (char) code : Typeface.SUBSTITUTE);
                }
            }
        }
    }
}
