package be.regie.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the hinting out of a TrueType font, and the widths of glyphs that it no longer has. Screens and printers of
 * today hardly use hinting, and it is more than half of a subset font, in every document. A font with codes of one byte
 * gets its map from codes to glyphs.
 */
final class SlimTrueType {

    private static final int GLYPH_HEADER = 10;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int HAS_INSTRUCTIONS = 0x100;
    private static final int ARGUMENTS_ARE_WORDS = 0x1;
    private static final int HAS_SCALE = 0x8;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;
    private static final int CODES = 0x100;
    private static final int SYMBOLS = 0xF000;

    private final Map<String, byte[]> tables = new TreeMap<>();

    private SlimTrueType(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        int count = in.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] table = new byte[in.getInt(entry + 12)];
            in.get(in.getInt(entry + 8), table);
            tables.put(new String(font, entry, 4, StandardCharsets.US_ASCII), table);
        }
    }

    /** @param glyphs by character, 0 where the font has none */
    static byte[] of(byte[] font, int[] glyphs, Typeface typeface) {
        SlimTrueType slim = new SlimTrueType(font);
        slim.tables.keySet().removeIf(name -> name.equals("cvt ") || name.equals("fpgm") || name.equals("prep"));
        slim.stripGlyphs();
        slim.blankWidths(glyphs);
        if (typeface.isOneByte()) {
            slim.tables.put("cmap", symbolMap(glyphs, typeface));
        }
        return slim.assembled();
    }

    /** The one table of a symbolic font: its codes stand at 0xF000, in a segment (format 4) that lists their glyphs. */
    private static byte[] symbolMap(int[] glyphs, Typeface typeface) {
        short[] byCode = new short[CODES];
        for (int c = 0; c < glyphs.length; c++) {
            if (glyphs[c] != 0) {
                byCode[typeface.code((char) c)] = (short) glyphs[c];
            }
        }
        int segments = 2;
        int length = 16 + 8 * segments + 2 * CODES;
        ByteBuffer map = ByteBuffer.allocate(12 + length);
        map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 0).putInt(12);
        map.putShort((short) 4).putShort((short) length).putShort((short) 0);
        map.putShort((short) (2 * segments)).putShort((short) 4).putShort((short) 1).putShort((short) 0);
        map.putShort((short) (SYMBOLS + CODES - 1)).putShort((short) 0xFFFF).putShort((short) 0);
        map.putShort((short) SYMBOLS).putShort((short) 0xFFFF);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) (2 * segments)).putShort((short) 0);
        for (short glyph : byCode) {
            map.putShort(glyph);
        }
        return map.array();
    }

    private void stripGlyphs() {
        boolean wide = ByteBuffer.wrap(tables.get("head")).getShort(50) == 1;
        byte[] places = tables.get("loca");
        ByteBuffer loca = ByteBuffer.wrap(places);
        ByteBuffer glyf = ByteBuffer.wrap(tables.get("glyf"));
        ByteBuffer slimGlyf = ByteBuffer.allocate(glyf.capacity());
        ByteBuffer slimLoca = ByteBuffer.allocate(places.length);
        int count = places.length / (wide ? 4 : 2) - 1;
        for (int glyph = 0; glyph <= count; glyph++) {
            if (wide) {
                slimLoca.putInt(slimGlyf.position());
            } else {
                slimLoca.putShort((short) (slimGlyf.position() / 2));
            }
            int from = place(loca, glyph, wide);
            int to = glyph == count ? from : place(loca, glyph + 1, wide);
            if (to > from) {
                slimGlyf.put(stripped(glyf.slice(from, to - from)));
                slimGlyf.position(slimGlyf.position() + (slimGlyf.position() & 1));
            }
        }
        tables.put("loca", slimLoca.array());
        byte[] outlines = new byte[slimGlyf.position()];
        slimGlyf.get(0, outlines);
        tables.put("glyf", outlines);
    }

    private static int place(ByteBuffer loca, int glyph, boolean wide) {
        return wide ? loca.getInt(4 * glyph) : (loca.getShort(2 * glyph) & 0xFFFF) * 2;
    }

    private static ByteBuffer stripped(ByteBuffer glyph) {
        int contours = glyph.getShort(0);
        return contours < 0 ? strippedComposite(glyph) : strippedSimple(glyph, contours);
    }

    /** The end points of the contours, then the instructions with their length, then the outline. */
    private static ByteBuffer strippedSimple(ByteBuffer glyph, int contours) {
        int lengthPlace = GLYPH_HEADER + 2 * contours;
        int outline = lengthPlace + 2 + (glyph.getShort(lengthPlace) & 0xFFFF);
        return ByteBuffer.allocate(lengthPlace + 2 + glyph.capacity() - outline)
                .put(glyph.slice(0, lengthPlace)).putShort((short) 0)
                .put(glyph.slice(outline, glyph.capacity() - outline)).flip();
    }

    /** Components one after the other, then the instructions where the last one says so. */
    private static ByteBuffer strippedComposite(ByteBuffer glyph) {
        ByteBuffer copy = ByteBuffer.allocate(glyph.capacity()).put(glyph.duplicate());
        int place = GLYPH_HEADER;
        int flags;
        do {
            flags = copy.getShort(place);
            copy.putShort(place, (short) (flags & ~HAS_INSTRUCTIONS));
            place += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
            place += (flags & HAS_SCALE) != 0 ? 2 : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
        return copy.slice(0, place);
    }

    private void blankWidths(int[] glyphs) {
        BitSet used = new BitSet();
        Arrays.stream(glyphs).forEach(used::set);
        int count = ByteBuffer.wrap(tables.get("hhea")).getShort(34) & 0xFFFF;
        ByteBuffer widths = ByteBuffer.wrap(tables.get("hmtx"));
        for (int glyph = 0; glyph < count; glyph++) {
            if (!used.get(glyph)) {
                widths.putInt(4 * glyph, 0);
            }
        }
    }

    private byte[] assembled() {
        int size = 12 + 16 * tables.size() + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.size() - power) * 16));
        int place = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(checksum(content)).putInt(place)
                    .putInt(content.length);
            out.put(place, content);
            place += padded(content.length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(0, table);
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
