package be.regie.table;

/** What stands at one place of a table: a row, or something that should have been one. */
public sealed interface TableRow permits Row, MalformedRow {

    /** The table's name. */
    String file();

    /** The line on which the row starts, counted from 1; of a database table, the row's number. */
    long line();
}
