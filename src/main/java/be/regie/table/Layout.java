package be.regie.table;

import java.util.List;

/** Where each asked column stands among the fields of a row, -1 for not at all. */
final class Layout {

    private final int[] positions;
    private final boolean decimalComma;

    /** @param heading the table's own column names, in small letters */
    Layout(Columns columns, List<String> heading, boolean decimalComma) {
        this.positions = columns.names().stream().mapToInt(heading::indexOf).toArray();
        this.decimalComma = decimalComma;
    }

    int position(Enum<?> column) {
        return positions[column.ordinal()];
    }

    boolean decimalComma() {
        return decimalComma;
    }
}
