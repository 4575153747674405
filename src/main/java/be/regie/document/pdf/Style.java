package be.regie.document.pdf;

/**
 * How a text is set.
 *
 * @param size   in points
 * @param colour 0xRRGGBB
 */
public record Style(Face face, double size, int colour) {

    public Style in(int otherColour) {
        return new Style(face, size, otherColour);
    }
}
