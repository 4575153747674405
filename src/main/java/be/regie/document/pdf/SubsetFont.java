package be.regie.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A font cut down to a repertoire: what OpenPDF makes of it, taken out of a one-page document.
 *
 * @param program the TrueType file of just these characters' glyphs
 * @param glyphs  glyph by character, 0 where the font has none
 * @param metrics ascent, descent, cap height and box in thousandths
 */
public record SubsetFont(Face face, byte[] program, int[] glyphs, Typeface typeface, Metrics metrics) {

    public record Metrics(int ascent, int descent, int capHeight, int left, int bottom, int right, int top) {
    }

    static SubsetFont of(Face face, Repertoire repertoire) {
        try {
            BaseFont font = load(face);
            BitSet characters = repertoire.characters();
            characters.stream().filter(c -> !font.charExists(c)).boxed().toList().forEach(characters::clear);
            short[] widths = new short[characters.length()];
            Arrays.fill(widths, (short) -1);
            characters.stream().forEach(c -> widths[c] = (short) font.getWidth(c));
            try (PdfReader sample = new PdfReader(sample(font, characters))) {
                int[] glyphs = glyphs(sample, characters);
                Typeface typeface = new Typeface(widths, Typeface.codes(characters));
                return new SubsetFont(face, SlimTrueType.of(program(sample), glyphs, typeface), glyphs, typeface, metrics(font));
            }
        } catch (IOException | DocumentException failure) {
            throw new IllegalStateException("The font " + face.resource() + " of the program is not readable", failure);
        }
    }

    private static BaseFont load(Face face) throws IOException {
        try (InputStream in = BaseFont.class.getResourceAsStream(face.resource())) {
            BaseFont font = BaseFont.createFont(face.postScriptName() + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED,
                    false, in.readAllBytes(), null);
            font.setIncludeCidSet(false);
            return font;
        }
    }

    private static Metrics metrics(BaseFont font) {
        return new Metrics(metric(font, BaseFont.ASCENT), metric(font, BaseFont.DESCENT),
                metric(font, BaseFont.CAPHEIGHT), metric(font, BaseFont.BBOXLLX), metric(font, BaseFont.BBOXLLY),
                metric(font, BaseFont.BBOXURX), metric(font, BaseFont.BBOXURY));
    }

    private static int metric(BaseFont font, int key) {
        return Math.round(font.getFontDescriptor(key, 1000));
    }

    /** A document that shows each character once. */
    private static byte[] sample(BaseFont font, BitSet characters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        PdfContentByte content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(font, 1);
        content.showText(characters.stream().collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString());
        content.endText();
        document.close();
        return out.toByteArray();
    }

    private static byte[] program(PdfReader sample) throws IOException {
        for (int number = 1; number < sample.getXrefSize(); number++) {
            if (sample.getPdfObject(number) instanceof PdfDictionary dictionary
                    && PdfReader.getPdfObject(dictionary.get(PdfName.FONTFILE2)) instanceof PRStream program) {
                return PdfReader.getStreamBytes(program);
            }
        }
        throw new IOException("no font in the sample");
    }

    /** The string that the sample shows is made of glyph numbers, two bytes each, in order of character. */
    private static int[] glyphs(PdfReader sample, BitSet characters) throws IOException {
        PRTokeniser content = new PRTokeniser(sample.getPageContent(1));
        while (content.nextToken() && content.getTokenType() != PRTokeniser.TK_STRING) {
            // the operators before the string
        }
        String shown = content.getStringValue();
        int[] glyphs = new int[characters.length()];
        int place = 0;
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            glyphs[c] = shown.charAt(place) << 8 | shown.charAt(place + 1);
            place += 2;
        }
        return glyphs;
    }
}
