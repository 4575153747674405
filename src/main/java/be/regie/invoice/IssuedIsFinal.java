package be.regie.invoice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.api.Trigger;

/**
 * H2's side of "what is issued never changes" (PostgreSQL has the same in its own language): refuses update and
 * delete of issued rows; lets lines and groups be taken back while their month is not issued, and a month be closed.
 */
public final class IssuedIsFinal implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        boolean allowed = switch (table) {
            case "LINE", "BILLING_GROUP" -> newRow == null && !isIssued(connection, LineId.month((Long) oldRow[0]));
            case "BILLING_PERIOD" -> newRow != null && onlyCloses(oldRow, newRow);
            default -> false;
        };
        if (!allowed) {
            throw new SQLException("issued is final: " + (newRow == null ? "DELETE" : "UPDATE") + " of " + table
                    + " refused", "23514");
        }
    }

    private static boolean isIssued(Connection connection, int month) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM billing_period WHERE period = ?")) {
            query.setInt(1, month);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static boolean onlyCloses(Object[] oldRow, Object[] newRow) {
        Object[] expected = oldRow.clone();
        expected[1] = "CLOSED";
        expected[4] = newRow[4];
        return "ISSUED".equals(oldRow[1]) && Arrays.equals(expected, newRow);
    }
}
