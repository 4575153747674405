package be.regie.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A subset font as PDF objects. Where its codes have one byte, it is a simple font with a character map of its own inside,
 * the kind that every reader knows; otherwise a composite one whose codes are the characters themselves. A second map leads
 * from codes to characters, so that reading text back is exact.
 */
final class FontObjects {

    /** What one block of a character map may hold. */
    private static final int MAXIMUM_RANGES = 100;
    private static final int FIRST_CODE = 0x20;
    private static final int LAST_CODE = 0xFF;
    private static final int SYMBOLIC = 4;
    private static final int NOT_SYMBOLIC = 32;

    private FontObjects() {
    }

    /** @return the number of the font's object */
    static int add(PdfObjects objects, SubsetFont font) {
        // a fixed tag: the subset is the same in every document of this repertoire
        String name = "REGIE" + (char) ('A' + font.face().ordinal()) + "+" + font.face().postScriptName();
        int program = objects.deflated("/Length1 " + font.program().length, font.program());
        boolean simple = font.typeface().isOneByte();
        int descriptor = objects.add(descriptor(name, font.metrics(), font.face(), simple ? SYMBOLIC : NOT_SYMBOLIC, program));
        int unicode = objects.deflated("", toUnicode(font.typeface()).getBytes(StandardCharsets.US_ASCII));
        if (simple) {
            return objects.add("<</Type/Font/Subtype/TrueType/BaseFont/" + name + "/FirstChar " + FIRST_CODE + "/LastChar " + LAST_CODE
                    + "/Widths[" + simpleWidths(font.typeface()) + "]/FontDescriptor " + descriptor + " 0 R/ToUnicode " + unicode + " 0 R>>");
        }
        int map = objects.deflated("", glyphMap(font.glyphs()));
        int descendant = objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap " + map + " 0 R/W[" + widths(font.typeface()) + "]>>");
        return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    private static String descriptor(String name, SubsetFont.Metrics metrics, Face face, int flags, int program) {
        return "<</Type/FontDescriptor/FontName/" + name + "/Flags " + flags + "/ItalicAngle 0/Ascent " + metrics.ascent()
                + "/Descent " + metrics.descent() + "/CapHeight " + metrics.capHeight() + "/StemV "
                + (face == Face.BOLD ? 140 : 80) + "/FontBBox[" + metrics.left() + ' ' + metrics.bottom() + ' '
                + metrics.right() + ' ' + metrics.top() + "]/FontFile2 " + program + " 0 R>>";
    }

    private static String simpleWidths(Typeface typeface) {
        int[] widths = new int[LAST_CODE + 1];
        for (char c = 0; c < typeface.widths().length; c++) {
            if (typeface.has(c)) {
                widths[typeface.code(c)] = typeface.width(c);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int code = FIRST_CODE; code <= LAST_CODE; code++) {
            text.append(code == FIRST_CODE ? "" : " ").append(widths[code]);
        }
        return text.toString();
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
            to = runEnd(typeface, from);
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
        int digits = typeface.isOneByte() ? 2 : 4;
        List<String> ranges = new ArrayList<>();
        for (int from = 0, to; from < typeface.widths().length; from = Math.max(to, from + 1)) {
            to = rowEnd(typeface, from);
            if (to > from) {
                ranges.add(hex(typeface.code((char) from), digits) + hex(typeface.code((char) (to - 1)), digits) + hex(from, 4));
            }
        }
        StringBuilder map = new StringBuilder("""
                /CIDInit/ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
                /CMapName/Adobe-Identity-UCS def/CMapType 2 def
                """).append("1 begincodespacerange").append(hex(0, digits)).append(hex(0xFFFF, digits)).append("endcodespacerange\n");
        for (int i = 0; i < ranges.size(); i += MAXIMUM_RANGES) {
            List<String> block = ranges.subList(i, Math.min(i + MAXIMUM_RANGES, ranges.size()));
            map.append(block.size()).append(" beginbfrange\n").append(String.join("\n", block)).append("\nendbfrange\n");
        }
        return map.append("endcmap CMapName currentdict/CMap defineresource pop end end").toString();
    }

    /** The end of the run of present characters that begins at {@code from}. */
    private static int runEnd(Typeface typeface, int from) {
        int to = from;
        while (typeface.has((char) to)) {
            to++;
        }
        return to;
    }

    /** The same within 256 characters, for a range of a character map; their codes follow each other too. */
    private static int rowEnd(Typeface typeface, int from) {
        return Math.min(runEnd(typeface, from), (from | 0xFF) + 1);
    }

    private static String hex(int code, int digits) {
        return "<" + HexFormat.of().withUpperCase().toHexDigits(code, digits) + ">";
    }
}
