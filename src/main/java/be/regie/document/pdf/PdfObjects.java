package be.regie.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The numbered objects of a PDF file one after the other, their places remembered for the cross-reference table.
 * Numbers may be taken ahead, so that an object can name one that is written later.
 */
final class PdfObjects {

    private final Bytes out;
    private final Compression compression;
    private int before;
    private int[] offsets = new int[64];
    private int count;

    PdfObjects(Bytes out, Compression compression) {
        this.out = out;
        this.compression = compression;
    }

    /** Puts data behind what is there already, compressed in the zlib format. */
    interface Compression {
        void append(byte[] data, int length, Bytes target);
    }

    /**
     * Starts over behind finished objects, numbered from 1, which are not repeated here.
     *
     * @param size            how many bytes they take
     * @param finishedOffsets where they are
     */
    void startBehind(int size, int[] finishedOffsets) {
        out.clear();
        before = size;
        count = 0;
        for (int offset : finishedOffsets) {
            offsets[take() - 1] = offset;
        }
    }

    int take() {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        return ++count;
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, count);
    }

    /** Opens object {@code number}; what is written to the result up to {@link #end} is its value. */
    Bytes begin(int number) {
        offsets[number - 1] = before + out.size();
        return out.number(number).ascii(" 0 obj\n");
    }

    void end() {
        out.ascii("\nendobj\n");
    }

    int add(String value) {
        int number = take();
        begin(number).ascii(value);
        end();
        return number;
    }

    /** A stream compressed in this writer's way; {@code entries} are those of its dictionary but length and filter. */
    void deflated(int number, String entries, byte[] data, int length) {
        begin(number).ascii("<<").ascii(entries).ascii("/Filter/FlateDecode/Length ");
        int lengthPlace = out.size();
        out.ascii("         >>stream\n");
        int start = out.size();
        compression.append(data, length, out);
        int compressed = out.size() - start;
        out.ascii("\nendstream");
        patch(lengthPlace, compressed);
        end();
    }

    int deflated(String entries, byte[] data) {
        int number = take();
        deflated(number, entries, data, data.length);
        return number;
    }

    void raw(int number, String entries, byte[] data) {
        begin(number).ascii("<<").ascii(entries).ascii("/Length ").number(data.length).ascii(">>stream\n");
        out.put(data).ascii("\nendstream");
        end();
    }

    /** The cross-reference table and the trailer. */
    void finish(String trailerEntries) {
        int start = before + out.size();
        out.ascii("xref\n0 ").number(count + 1).ascii("\n0000000000 65535 f \n");
        for (int i = 0; i < count; i++) {
            out.put('0').digits(offsets[i], 9).ascii(" 00000 n \n");
        }
        out.ascii("trailer\n<</Size ").number(count + 1).ascii(trailerEntries).ascii(">>\nstartxref\n");
        out.number(start).ascii("\n%%EOF\n");
    }

    private void patch(int place, int number) {
        byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, out.array(), place, digits.length);
    }
}
