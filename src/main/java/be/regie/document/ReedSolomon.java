package be.regie.document;

import java.util.Arrays;

/** Error correction of a QR code's blocks: the code of Reed and Solomon over 256 elements, x^8 + x^4 + x^3 + x^2 + 1. */
final class ReedSolomon {

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

    /** Logarithms of the generator's coefficients below the highest. */
    private final int[] generator;

    /** @param length of the correction, in words, a block */
    ReedSolomon(int length) {
        generator = generator(length);
    }

    int length() {
        return generator.length;
    }

    /** What is left of the block divided by the generator. */
    byte[] correction(byte[] data, int from, int length) {
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
}
