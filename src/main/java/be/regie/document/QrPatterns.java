package be.regie.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What is the same in all codes of a version: where to find and align it, its format (level M, mask 3) and its version; and
 * in which order the places that are left take the data.
 */
final class QrPatterns {

    /** Where alignment patterns lie after the first place, which is 6. */
    private static final int[][] ALIGNMENT = {{}, {18}, {22}, {26}, {30}, {34}, {22, 38}, {24, 42}, {26, 46}, {28, 50},
        {30, 54}, {32, 58}, {34, 62}, {26, 46, 66}, {26, 48, 70}};

    private static final int LEVEL_M_MASK_3 = 0x5B4B;
    private static final int VERSION_GENERATOR = 0x1F25;

    private final int version;
    private final int size;
    private final boolean[][] fixed;
    /** Places of the data's bits in their order. */
    private final Place[] path;

    /** @param masked whether mask 3 turns the module there */
    private record Place(int row, int column, boolean masked) {
    }

    QrPatterns(int version) {
        this.version = version;
        size = 17 + 4 * version;
        fixed = new boolean[size][size];
        path = path(draw());
    }

    /** The modules of these bits, the first of a byte its highest; what is left takes none. */
    boolean[][] with(byte[] bits) {
        boolean[][] modules = new boolean[size][];
        for (int row = 0; row < size; row++) {
            modules[row] = fixed[row].clone();
        }
        for (int bit = 0; bit < path.length; bit++) {
            boolean set = bit / 8 < bits.length && (bits[bit / 8] >> 7 - bit % 8 & 1) == 1;
            Place place = path[bit];
            modules[place.row][place.column] = set ^ place.masked;
        }
        return modules;
    }

    /** Draws them, and says which places that takes. */
    private boolean[][] draw() {
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
    private Place[] path(boolean[][] taken) {
        List<Place> places = new ArrayList<>();
        boolean up = true;
        for (int right = size - 1; right > 0; right -= right == 8 ? 3 : 2) {
            for (int i = 0; i < size; i++) {
                int row = up ? size - 1 - i : i;
                for (int column = right; column > right - 2; column--) {
                    if (!taken[row][column]) {
                        places.add(new Place(row, column, (row + column) % 3 == 0));
                    }
                }
            }
            up = !up;
        }
        return places.toArray(Place[]::new);
    }
}
