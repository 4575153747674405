package be.regie.prestation;

import be.regie.table.ConfigurationMistake;
import be.regie.table.Rows;
import be.regie.table.Source;
import be.regie.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All tables of prestations, read one after the other as one stream of rows. */
public final class Archive implements Iterator<Reading>, AutoCloseable {

    private final Iterator<Table> tables;
    private final PrestationReader reader;
    private final List<Source> sources = new ArrayList<>();
    private Rows rows;

    /** @param tables in the order of their names */
    public Archive(List<Table> tables, ZoneId zone) {
        this.tables = tables.iterator();
        this.reader = new PrestationReader(zone);
    }

    @Override
    public boolean hasNext() {
        while (rows == null || !rows.hasNext()) {
            if (rows != null) {
                sources.add(rows.source());
                rows.close();
                rows = null;
            }
            if (!tables.hasNext()) {
                return false;
            }
            rows = tables.next().open(PrestationReader.COLUMNS);
        }
        return true;
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return reader.read(rows.next());
    }

    /** The tables read to their end, with their hashes. */
    public List<Source> sources() {
        return sources;
    }

    /** What is wrong with headings, so that no row could be read. */
    public List<ConfigurationMistake> mistakes() {
        return sources.stream().flatMap(source -> source.mistakes().stream()).toList();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
