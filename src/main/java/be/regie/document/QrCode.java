package be.regie.document;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * QR codes of bytes at error correction level M with mask 3, as ISO/IEC 18004 has them. By hand, since a general
 * encoder makes ten times the garbage and, with one code an invoice, was a tenth of the cost of a document. Any mask is
 * valid: choosing the best of the eight would cost more than all the rest.
 */
final class QrCode {

    /** Codewords for error correction of each block, by version from 1. */
    private static final int[] CORRECTION = {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24};
    /** Blocks by version; where the data does not divide evenly, the last blocks have one codeword more. */
    private static final int[] BLOCKS = {1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10};
    private static final int[] DATA = {16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415};
    private static final int BYTE_MODE = 4;

    private static final AtomicReferenceArray<QrCode> VERSIONS = new AtomicReferenceArray<>(DATA.length);

    private final int version;
    private final QrPatterns patterns;
    private final ReedSolomon correction;

    private QrCode(int version) {
        this.version = version;
        patterns = new QrPatterns(version);
        correction = new ReedSolomon(CORRECTION[version - 1]);
    }

    /**
     * The modules of the smallest code that holds {@code data}, rows from the top, without the quiet zone.
     *
     * @throws IllegalArgumentException where there are more than 412 bytes
     */
    static boolean[][] modules(byte[] data) {
        for (int version = 1; version <= DATA.length; version++) {
            if (data.length <= DATA[version - 1] - (version < 10 ? 2 : 3)) {
                QrCode code = ofVersion(version);
                return code.patterns.with(code.interleaved(code.codewords(data)));
            }
        }
        throw new IllegalArgumentException("More than a QR code of this size can hold: " + data.length + " bytes");
    }

    private static QrCode ofVersion(int version) {
        QrCode known = VERSIONS.get(version - 1);
        if (known == null) {
            known = new QrCode(version);
            VERSIONS.set(version - 1, known);
        }
        return known;
    }

    /** Mode, length and data, each shifted by the four bits of the mode, then the standard's filling. */
    private byte[] codewords(byte[] data) {
        byte[] words = new byte[DATA[version - 1]];
        int place = 0;
        int carry = BYTE_MODE;
        if (version >= 10) {
            words[place++] = (byte) (carry << 4 | data.length >> 12);
            carry = data.length >> 8 & 15;
        }
        words[place++] = (byte) (carry << 4 | data.length >> 4 & 15);
        carry = data.length & 15;
        for (byte value : data) {
            words[place++] = (byte) (carry << 4 | value >> 4 & 15);
            carry = value & 15;
        }
        words[place++] = (byte) (carry << 4);
        for (boolean first = true; place < words.length; first = !first) {
            words[place++] = (byte) (first ? 0xEC : 0x11);
        }
        return words;
    }

    /** The first word of each block, then the second of each; after the data their error correction likewise. */
    private byte[] interleaved(byte[] data) {
        int blocks = BLOCKS[version - 1];
        int shorter = data.length / blocks;
        int firstLong = blocks - data.length % blocks;
        byte[] words = new byte[data.length + blocks * correction.length()];
        for (int block = 0, from = 0; block < blocks; block++) {
            int length = block < firstLong ? shorter : shorter + 1;
            for (int i = 0; i < length; i++) {
                words[i < shorter ? i * blocks + block : shorter * blocks + block - firstLong] = data[from + i];
            }
            byte[] rest = correction.correction(data, from, length);
            for (int i = 0; i < rest.length; i++) {
                words[data.length + i * blocks + block] = rest[i];
            }
            from += length;
        }
        return words;
    }
}
