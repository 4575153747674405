package be.regie.bench;

import be.regie.document.EpcQr;
import be.regie.document.pdf.FastDeflate;
import be.regie.pricing.PricedLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The least that any writer must do for such a file: copy the bytes that never change, write the lines' texts at fixed
 * places, the code, compress page and XML, and end with a table of places. It lays nothing out, breaks no line, checks no
 * character and is no valid document.
 */
final class FloorPdf {

    private static final int LARGEST = 1 << 18;

    private final byte[] unchanging;
    private final List<PricedLine> lines;
    private final byte[] out = new byte[LARGEST];
    private final byte[] content = new byte[LARGEST];
    private final FastDeflate deflate = new FastDeflate();
    private int size;

    /** @param sample a file of the product, whose fonts, profile and forms are copied up to the first page content */
    FloorPdf(byte[] sample, List<PricedLine> lines) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        int forms = text.lastIndexOf("/Subtype/Form");
        this.unchanging = Arrays.copyOf(sample, text.indexOf("endobj", forms) + 7);
        this.lines = lines;
    }

    byte[] make(byte[] xml) {
        size = 0;
        byte[] target = content;
        for (int line = 0; line < lines.size(); line++) {
            PricedLine priced = lines.get(line);
            int y = 600 - 20 * line;
            text(target, 40, y, priced.priced().prestation().id());
            text(target, 120, y, priced.priced().prestation().description());
            text(target, 400, y, priced.quantity().toPlainString());
            text(target, 460, y, priced.unitPrice().toPlainString());
            text(target, 520, y, priced.net().toString());
        }
        code(target);
        int length = size;
        System.arraycopy(unchanging, 0, out, 0, unchanging.length);
        size = unchanging.length;
        deflated(content, length);
        deflated(xml, xml.length);
        for (int object = 0; object < 30; object++) {
            ascii(out, "0000012345 00000 n \n");
        }
        return Arrays.copyOf(out, size);
    }

    private void text(byte[] target, int x, int y, String text) {
        ascii(target, "BT ");
        ascii(target, Integer.toString(x));
        ascii(target, " ");
        ascii(target, Integer.toString(y));
        ascii(target, " Td(");
        ascii(target, text);
        ascii(target, ")Tj ET\n");
    }

    private void code(byte[] target) {
        boolean[][] modules = EpcQr.modules("BCD\n002\n1\nSCT\nGKCCBEBB\nDépannage Exemple SRL\nBE68539007547034\nEUR123.45\n\n"
                + "202600012320");
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x]) {
                    ascii(target, x + " " + y + " 1 1 re\n");
                }
            }
        }
    }

    private void ascii(byte[] target, String text) {
        for (int i = 0; i < text.length(); i++) {
            target[size++] = (byte) text.charAt(i);
        }
    }

    private void deflated(byte[] bytes, int length) {
        size += deflate.deflate(bytes, length, out, size);
    }
}
