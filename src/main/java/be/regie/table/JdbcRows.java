package be.regie.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads the result of a query once, a thousand rows at a time, and writes it as CSV for the hash on the way. */
final class JdbcRows implements Rows {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcTable table;
    private final Connection connection;
    private final String sql;
    private final Heading heading;
    private final Layout layout;
    private final List<Integer> present;
    private final List<String> names;
    private final CanonicalCsv canonical;
    private PreparedStatement statement;
    private ResultSet result;
    private SqlValue[] values;
    private long line;
    private boolean more = true;
    private Row next;

    JdbcRows(JdbcTable table, Connection connection, String sql, Heading heading, Columns columns) {
        this.table = table;
        this.connection = connection;
        this.sql = sql;
        this.heading = heading;
        this.names = columns.names();
        this.present = JdbcTable.present(heading, columns);
        this.layout = new Layout(columns, columns.names(), false);
        this.canonical = new CanonicalCsv(table.copy(), present.stream().map(columns.names()::get).toList());
    }

    @Override
    public boolean hasNext() {
        if (next == null && more) {
            next = read();
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private Row read() {
        try {
            if (result == null) {
                execute();
            }
            if (!result.next()) {
                more = false;
                canonical.finish();
                return null;
            }
            String[] fields = new String[names.size()];
            Arrays.fill(fields, "");
            for (int column : present) {
                fields[column] = values[column].read(result);
                canonical.field(fields[column]);
            }
            canonical.endOfRow();
            line++;
            return new Row(table.name(), line, layout, fields, names.getFirst());
        } catch (SQLException failed) {
            throw new DatabaseReadException(table.name(), failed);
        }
    }

    private void execute() throws SQLException {
        statement = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCHED_AT_ONCE);
        result = statement.executeQuery();
        values = new SqlValue[names.size()];
        for (int column : present) {
            values[column] = SqlValue.of(result.getMetaData(), heading.names().indexOf(names.get(column)) + 1);
        }
    }

    @Override
    public Source source() {
        if (more) {
            throw new IllegalStateException("not all of " + table.name() + " has been read yet");
        }
        return new Source(table.name(), canonical.sha256(), heading.mistakes(), heading.warnings());
    }

    @Override
    public void close() {
        try (connection) {
            canonical.close();
            connection.rollback();
        } catch (SQLException failed) {
            throw new DatabaseReadException(table.name(), failed);
        }
    }
}
