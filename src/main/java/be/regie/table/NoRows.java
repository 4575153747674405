package be.regie.table;

import java.util.NoSuchElementException;

/** A table that is not there. */
record NoRows(Source source) implements Rows {

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public TableRow next() {
        throw new NoSuchElementException();
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
