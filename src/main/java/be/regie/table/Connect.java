package be.regie.table;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection to the archive's database; whoever opens it closes it. */
@FunctionalInterface
public interface Connect {

    Connection open() throws SQLException;
}
