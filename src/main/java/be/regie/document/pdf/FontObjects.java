package be.regie.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A subset font as PDF objects. Character codes are the characters themselves (two bytes); a map leads from them to
 * glyphs, so that text in page content is plain and reading it back is exact.
 */
final class FontObjects {

    /** What one block of a character map may hold. */
    private static final int MAXIMUM_RANGES = 100;

    private FontObjects() {
    }

    /** @return the number of the font's object */
    static int add(PdfObjects objects, SubsetFont font) {
        // a fixed tag: the subset is the same in every document of this repertoire
        String name = "REGIE" + (char) ('A' + font.face().ordinal()) + "+" + font.face().postScriptName();
        int program = objects.deflated("/Length1 " + font.program().length, font.program());
        int descriptor = objects.add(descriptor(name, font.metrics(), font.face(), program));
        int map = objects.deflated("", glyphMap(font.glyphs()));
        int descendant = objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap " + map + " 0 R/W[" + widths(font.typeface()) + "]>>");
        int unicode = objects.deflated("", toUnicode(font.typeface()).getBytes(StandardCharsets.US_ASCII));
        return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    private static String descriptor(String name, SubsetFont.Metrics metrics, Face face, int program) {
        return "<</Type/FontDescriptor/FontName/" + name + "/Flags 32/ItalicAngle 0/Ascent " + metrics.ascent()
                + "/Descent " + metrics.descent() + "/CapHeight " + metrics.capHeight() + "/StemV "
                + (face == Face.BOLD ? 140 : 80) + "/FontBBox[" + metrics.left() + ' ' + metrics.bottom() + ' '
                + metrics.right() + ' ' + metrics.top() + "]/FontFile2 " + program + " 0 R>>";
    }

    private static byte[] glyphMap(int[] glyphs) {
        byte[] map = new byte[glyphs.length * 2];
        for (int i = 0; i < glyphs.length; i++) {
            map[i * 2] = (byte) (glyphs[i] >> 8);
            map[i * 2 + 1] = (byte) glyphs[i];
        }
        return map;
    }

    private static String widths(Typeface typeface) {
        StringBuilder widths = new StringBuilder();
        for (int from = 0, to; from < typeface.widths().length; from = to) {
            to = runEnd(typeface, from, false);
            if (to == from) {
                to++;
                continue;
            }
            widths.append(from).append('[');
            for (int i = from; i < to; i++) {
                widths.append(i == from ? "" : " ").append(typeface.widths()[i]);
            }
            widths.append(']');
        }
        return widths.toString();
    }

    private static String toUnicode(Typeface typeface) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0, to; from < typeface.widths().length; from = Math.max(to, from + 1)) {
            to = runEnd(typeface, from, true);
            if (to > from) {
                ranges.add(hex(from) + hex(to - 1) + hex(from));
            }
        }
        StringBuilder map = new StringBuilder("""
                /CIDInit/ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
                /CMapName/Adobe-Identity-UCS def/CMapType 2 def
                1 begincodespacerange<0000><FFFF>endcodespacerange
                """);
        for (int i = 0; i < ranges.size(); i += MAXIMUM_RANGES) {
            List<String> block = ranges.subList(i, Math.min(i + MAXIMUM_RANGES, ranges.size()));
            map.append(block.size()).append(" beginbfrange\n").append(String.join("\n", block)).append("\nendbfrange\n");
        }
        return map.append("endcmap CMapName currentdict/CMap defineresource pop end end").toString();
    }

    /** The end of the run of present characters that begins at {@code from}; within 256 where {@code inRow}. */
    private static int runEnd(Typeface typeface, int from, boolean inRow) {
        int to = from;
        while (to < typeface.widths().length && typeface.has((char) to) && (!inRow || to >> 8 == from >> 8)) {
            to++;
        }
        return to;
    }

    private static String hex(int code) {
        return "<" + HexFormat.of().withUpperCase().toHexDigits((short) code) + ">";
    }
}
