package be.regie.table;

import be.regie.text.Words;
import java.sql.SQLException;

/** The archive's database could not be read to the end. */
public final class DatabaseReadException extends RuntimeException {

    private final transient Words words;

    DatabaseReadException(String table, SQLException cause) {
        this(Words.of("table.unreadable", table, DriverMessage.of(cause)), cause);
    }

    private DatabaseReadException(Words words, SQLException cause) {
        super(words.toString(), cause);
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
