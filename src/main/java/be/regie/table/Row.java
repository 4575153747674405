package be.regie.table;

import be.regie.text.Words;

/** A row of a table: its fields by column. */
public final class Row implements TableRow {

    private final String file;
    private final long line;
    private final Layout layout;
    private final String[] fields;
    private final String key;

    Row(String file, long line, Layout layout, String[] fields) {
        this(file, line, layout, fields, "");
    }

    /** @param key column, the first of the fields, that finds the row where its number does not help; "" for a file */
    Row(String file, long line, Layout layout, String[] fields, String key) {
        this.file = file;
        this.line = line;
        this.layout = layout;
        this.fields = fields;
        this.key = key;
    }

    /** A message about this row, which names its key where it comes from a database. */
    public Words about(Words message) {
        return key.isEmpty() ? message : Words.of("about-row", key, Excerpt.of(fields[0].strip()), message);
    }

    /** The field of a column without white space around it; "" where the field is blank or the table has no such column. */
    public String text(Enum<?> column) {
        int position = layout.position(column);
        return position < 0 ? "" : fields[position].strip();
    }

    /** Whether decimals may be written with a comma: where the comma does not separate fields. */
    public boolean decimalComma() {
        return layout.decimalComma();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public long line() {
        return line;
    }
}
