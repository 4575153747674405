package be.regie.table;

/**
 * A place in a file.
 *
 * @param line counted from 1; 0 for the file as a whole
 */
public record Place(String file, long line) {

    /** As editors and compilers write it: {@code conditions.csv:12}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
