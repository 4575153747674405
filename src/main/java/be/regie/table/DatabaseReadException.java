package be.regie.table;

import java.sql.SQLException;

/** The archive's database could not be read to the end. */
public final class DatabaseReadException extends RuntimeException {

    DatabaseReadException(String table, SQLException cause) {
        super("The table " + table + " of the archive's database could not be read: "
                + cause.getMessage().lines().findFirst().orElse(""), cause);
    }
}
