package be.regie.document.einvoice;

import be.regie.document.pdf.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * Builds one small XML text, two spaces a level, LF. Many times faster than StAX, and it holds two rules of Peppol by
 * construction: an element without text is left out, and no character stands in it that XML forbids.
 */
final class Xml {

    private static final byte[] INDENT = " ".repeat(32).getBytes(StandardCharsets.US_ASCII);

    private final Bytes out = new Bytes(24 * 1024);
    private int depth;

    Xml() {
        plain("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param name with its attributes where it has some, e.g. {@code Invoice xmlns="..."} */
    Xml open(String name) {
        indent();
        plain("<").plain(name).plain(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent();
        return plain("</").plain(name).plain(">\n");
    }

    /** {@code <name>text</name>}, or nothing where the text is blank. */
    Xml element(String name, String text) {
        return element(name, "", "", text);
    }

    /** {@code <name attribute="value">text</name>}, or nothing where the text is blank. */
    Xml element(String name, String attribute, String value, String text) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return this;
        }
        indent();
        plain("<").plain(name);
        if (!attribute.isEmpty()) {
            plain(" ").plain(attribute).plain("=\"").plain(value).plain("\"");
        }
        plain(">");
        if (needsNoCare(clean)) {
            plain(clean);
        } else {
            out.put(escaped(clean).getBytes(StandardCharsets.UTF_8));
        }
        return plain("</").plain(name).plain(">\n");
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void indent() {
        out.put(INDENT, 0, 2 * depth);
    }

    private Xml plain(String ascii) {
        out.ascii(ascii);
        return this;
    }

    private static boolean needsNoCare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '&' || c == '<' || c == '>') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** {@code text} on one line: white space made single spaces, what XML forbids or nobody can read left out. */
    static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = character >= ' ' && character < 0x7F || character >= 0xA0 && character < 0xD800;
            if (!plain || character == ' ' && before == ' ') {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t' || point == '\n' || point == '\r' || point == ' ') {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (isReadable(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip();
    }

    private static boolean isReadable(int point) {
        boolean control = point < 0x20 || point >= 0x7F && point < 0xA0;
        boolean loneSurrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
        return !control && !loneSurrogate && !noCharacter;
    }
}
