package be.regie.table;

import java.util.Iterator;

/** The rows of a table, one after the other, in bounded memory. */
public interface Rows extends Iterator<TableRow>, AutoCloseable {

    /**
     * What is known of the table as a whole.
     *
     * @throws IllegalStateException before the last row was read, since the hash is of all of it
     */
    Source source();

    @Override
    void close();
}
