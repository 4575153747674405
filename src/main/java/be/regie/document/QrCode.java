package be.regie.document;

import java.util.Arrays;
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
    /** Where alignment patterns lie after the first place, which is 6. */
    private static final int[][] ALIGNMENT = {{}, {18}, {22}, {26}, {30}, {34}, {22, 38}, {24, 42}, {26, 46}, {28, 50},
        {30, 54}, {32, 58}, {34, 62}, {26, 46, 66}, {26, 48, 70}};

    private static final int LEVEL_M_MASK_3 = 0x5B4B;
    private static final int VERSION_GENERATOR = 0x1F25;
    private static final int BYTE_MODE = 4;

    private static final int[] POWERS = new int[510];
    private static final int[] LOGARITHMS = new int[256];

    static {
        for (int power = 0, value = 1; power < 255; power++) {
            POWERS[power] = value;
            POWERS[power + 255] = value;
            LOGARITHMS[value] = power;
            value = value << 1 ^ (value >= 128 ? 0x11D : 0);
        }
    }

    private static final AtomicReferenceArray<QrCode> VERSIONS = new AtomicReferenceArray<>(DATA.length);

    private final int version;
    private final int size;
    private final int[] generator;
    private final boolean[][] fixed;
    /** Places of the data's bits in their order: row times size plus column. */
    private final int[] path;

    private QrCode(int version) {
        this.version = version;
        size = 17 + 4 * version;
        generator = generator(CORRECTION[version - 1]);
        fixed = new boolean[size][size];
        path = path(patterns());
    }

    /**
     * The modules of the smallest code that holds {@code data}, rows from the top, without the quiet zone.
     *
     * @throws IllegalArgumentException where there are more than 412 bytes
     */
    static boolean[][] modules(byte[] data) {
        for (int version = 1; version <= DATA.length; version++) {
            if (data.length <= DATA[version - 1] - (version < 10 ? 2 : 3)) {
                return ofVersion(version).draw(data);
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

    private boolean[][] draw(byte[] data) {
        boolean[][] modules = new boolean[size][];
        for (int row = 0; row < size; row++) {
            modules[row] = fixed[row].clone();
        }
        byte[] words = interleaved(codewords(data));
        for (int bit = 0; bit < path.length; bit++) {
            int row = path[bit] / size;
            int column = path[bit] % size;
            boolean set = bit / 8 < words.length && (words[bit / 8] >> 7 - bit % 8 & 1) == 1;
            modules[row][column] = set ^ (row + column) % 3 == 0;
        }
        return modules;
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
        byte[] words = new byte[data.length + blocks * generator.length];
        for (int block = 0, from = 0; block < blocks; block++) {
            int length = block < firstLong ? shorter : shorter + 1;
            for (int i = 0; i < length; i++) {
                words[i < shorter ? i * blocks + block : shorter * blocks + block - firstLong] = data[from + i];
            }
            byte[] correction = correction(data, from, length);
            for (int i = 0; i < correction.length; i++) {
                words[data.length + i * blocks + block] = correction[i];
            }
            from += length;
        }
        return words;
    }

    /** Reed-Solomon: what is left of the block divided by the generator. */
    private byte[] correction(byte[] data, int from, int length) {
        byte[] rest = new byte[generator.length];
        for (int i = from; i < from + length; i++) {
            int factor = (data[i] ^ rest[0]) & 0xFF;
            System.arraycopy(rest, 1, rest, 0, rest.length - 1);
            rest[rest.length - 1] = 0;
            if (factor != 0) {
                int logarithm = LOGARITHMS[factor];
                for (int j = 0; j < rest.length; j++) {
                    rest[j] ^= (byte) POWERS[logarithm + generator[j]];
                }
            }
        }
        return rest;
    }

    /** Logarithms of the coefficients of (x - 1)(x - 2)(x - 4)... below the highest. */
    private static int[] generator(int degree) {
        int[] polynomial = new int[degree];
        polynomial[degree - 1] = 1;
        for (int power = 0; power < degree; power++) {
            for (int i = 0; i < degree; i++) {
                int next = i + 1 < degree ? polynomial[i + 1] : 0;
                polynomial[i] = (polynomial[i] == 0 ? 0 : POWERS[LOGARITHMS[polynomial[i]] + power]) ^ next;
            }
        }
        return Arrays.stream(polynomial).map(coefficient -> LOGARITHMS[coefficient]).toArray();
    }

    /** Draws what is the same in all codes of this version, and says which places that takes. */
    private boolean[][] patterns() {
        boolean[][] taken = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            fix(taken, 6, i, i % 2 == 0);
            fix(taken, i, 6, i % 2 == 0);
        }
        finder(taken, 3, 3);
        finder(taken, 3, size - 4);
        finder(taken, size - 4, 3);
        alignments(taken);
        format(taken);
        if (version >= 7) {
            version(taken);
        }
        return taken;
    }

    private void fix(boolean[][] taken, int row, int column, boolean dark) {
        taken[row][column] = true;
        fixed[row][column] = dark;
    }

    /** Squares one inside the other around a centre; what lies outside of the code is left out. */
    private void finder(boolean[][] taken, int row, int column) {
        for (int down = -4; down <= 4; down++) {
            for (int right = -4; right <= 4; right++) {
                int ring = Math.max(Math.abs(down), Math.abs(right));
                if (Math.min(row + down, column + right) >= 0 && Math.max(row + down, column + right) < size) {
                    fix(taken, row + down, column + right, ring != 2 && ring != 4);
                }
            }
        }
    }

    private void alignments(boolean[][] taken) {
        int[] places = ALIGNMENT[version - 1];
        for (int row = -1; row < places.length; row++) {
            for (int column = -1; column < places.length; column++) {
                int centreRow = row < 0 ? 6 : places[row];
                int centreColumn = column < 0 ? 6 : places[column];
                boolean inFinder = row < 0 && column < 0 || row < 0 && column == places.length - 1
                        || column < 0 && row == places.length - 1;
                if (!inFinder) {
                    alignment(taken, centreRow, centreColumn);
                }
            }
        }
    }

    private void alignment(boolean[][] taken, int row, int column) {
        for (int down = -2; down <= 2; down++) {
            for (int right = -2; right <= 2; right++) {
                fix(taken, row + down, column + right, Math.max(Math.abs(down), Math.abs(right)) != 1);
            }
        }
    }

    /** Level and mask, twice; and the one module that is always dark. */
    private void format(boolean[][] taken) {
        for (int bit = 0; bit < 15; bit++) {
            boolean dark = (LEVEL_M_MASK_3 >> bit & 1) == 1;
            int near = bit < 6 ? bit : bit < 8 ? bit + 1 : 14 - bit;
            if (bit < 8) {
                fix(taken, near, 8, dark);
                fix(taken, 8, size - 1 - bit, dark);
            } else {
                fix(taken, 8, bit == 8 ? 7 : near, dark);
                fix(taken, size - 15 + bit, 8, dark);
            }
        }
        fix(taken, size - 8, 8, true);
    }

    private void version(boolean[][] taken) {
        int rest = version << 12;
        for (int bit = 17; bit >= 12; bit--) {
            rest ^= (rest >> bit & 1) == 1 ? VERSION_GENERATOR << bit - 12 : 0;
        }
        int bits = version << 12 | rest;
        for (int bit = 0; bit < 18; bit++) {
            boolean dark = (bits >> bit & 1) == 1;
            fix(taken, bit / 3, size - 11 + bit % 3, dark);
            fix(taken, size - 11 + bit % 3, bit / 3, dark);
        }
    }

    /** Columns in pairs from the right, upwards and downwards in turn; the upright timing pattern is no column. */
    private int[] path(boolean[][] taken) {
        int[] places = new int[size * size];
        int count = 0;
        boolean up = true;
        for (int right = size - 1; right > 0; right -= right == 8 ? 3 : 2) {
            for (int i = 0; i < size; i++) {
                int row = up ? size - 1 - i : i;
                for (int column = right; column > right - 2; column--) {
                    if (!taken[row][column]) {
                        places[count++] = row * size + column;
                    }
                }
            }
            up = !up;
        }
        return Arrays.copyOf(places, count);
    }
}
