package be.regie.document.pdf;

import java.util.BitSet;

/**
 * The characters that a document's font carries: their advance widths, and the codes by which page content names them. One
 * byte where there are few enough, so that content is short; otherwise two, the character itself.
 *
 * @param widths in thousandths of the size, by character; negative where the font has no such character
 * @param codes  the one byte by character, 0 where the font has no such character; empty where codes are two bytes
 */
public record Typeface(short[] widths, byte[] codes) {

    /** Printed where no font has the character. */
    static final char SUBSTITUTE = '?';

    private static final int LATIN_1 = 0x100;
    /** Latin-1 has control characters here, which no document prints. */
    private static final int FIRST_FREE = 0x80;
    private static final int FREE = 0x20;

    /** The codes of one byte for {@code characters}: themselves in Latin-1, the others in what that leaves free. */
    static byte[] codes(BitSet characters) {
        if (characters.get(LATIN_1, Math.max(characters.length(), LATIN_1)).cardinality() > FREE) {
            return new byte[0];
        }
        byte[] codes = new byte[characters.length()];
        int free = FIRST_FREE;
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            codes[c] = (byte) (c < LATIN_1 ? c : free++);
        }
        return codes;
    }

    boolean isOneByte() {
        return codes.length > 0;
    }

    /** The code of a character that the font has. */
    int code(char character) {
        return isOneByte() ? codes[character] & 0xFF : character;
    }

    boolean has(char character) {
        return character < widths.length && widths[character] >= 0;
    }

    /** Whether the font has the character and {@link Printable} would leave it as it is. */
    boolean prints(char character) {
        return has(character) && (character < 0x300 || Printable.isTypographic(character));
    }

    /** The width of {@code text} in points, or -1 where it cannot be printed as it is. */
    double plainWidth(String text, double size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!prints(c)) {
                return -1;
            }
            sum += widths[c];
        }
        return sum * size / 1000;
    }

    int width(char character) {
        return has(character) ? widths[character] : widths[SUBSTITUTE];
    }

    /** The width of {@code text} in points, with the substitute for each character that the font lacks. */
    double width(String text, double size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += width(text.charAt(i));
        }
        return sum * size / 1000;
    }
}
