package be.regie.document.pdf;

import java.util.List;
import java.util.stream.Stream;

/** Both faces of a repertoire, subset once for the whole run. */
public record Fonts(List<SubsetFont> faces) {

    public static Fonts of(Repertoire repertoire) {
        return new Fonts(Stream.of(Face.values()).map(face -> SubsetFont.of(face, repertoire)).toList());
    }

    public List<Typeface> typefaces() {
        return faces.stream().map(SubsetFont::typeface).toList();
    }
}
