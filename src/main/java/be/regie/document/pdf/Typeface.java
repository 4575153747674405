package be.regie.document.pdf;

/**
 * The advance widths of the characters that a document's font carries.
 *
 * @param widths in thousandths of the size, by character; negative where the font has no such character
 */
public record Typeface(short[] widths) {

    /** Printed where no font has the character. */
    static final char SUBSTITUTE = '?';

    boolean has(char character) {
        return character < widths.length && widths[character] >= 0;
    }

    int width(char character) {
        return has(character) ? widths[character] : widths[SUBSTITUTE];
    }

    /** The width of {@code text} from {@code from} to {@code to} in points. */
    public double width(CharSequence text, int from, int to, double size) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += width(text.charAt(i));
        }
        return sum * size / 1000;
    }

    public double width(CharSequence text, double size) {
        return width(text, 0, text.length(), size);
    }
}
