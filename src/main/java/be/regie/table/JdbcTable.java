package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query on a database, whose result columns have the names of the CSV file's (in any case and order). Its rows come
 * ordered by the key, the first of the columns asked for, then by all others: so nothing depends on the order in which
 * the database happens to find them.
 *
 * @param name    what users know it by
 * @param setting the property that holds the query, named in messages
 * @param connect opens a connection for each reading
 * @param copy    where to leave the rows as a CSV file, which reads the same as the table; empty: nowhere
 */
public record JdbcTable(String name, String query, String setting, Connect connect, Optional<Path> copy) implements Table {

    /** What SQL calls a mistake in the query (syntax, unknown table or column, no right to read it). */
    private static final String MISTAKE_IN_QUERY = "42";

    public JdbcTable {
        query = query.strip().replaceFirst("[;\\s]+$", "");
    }

    @Override
    public Rows open(Columns columns) {
        try {
            Connection connection = connect.open();
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                Heading heading = heading(connection, columns);
                if (!heading.mistakes().isEmpty()) {
                    connection.close();
                    return new NoRows(new Source(name, "", heading.mistakes(), heading.warnings()));
                }
                return new JdbcRows(this, connection, ordered(heading, columns), heading, columns);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new DatabaseReadException(name, failed);
        }
    }

    /** Asks for no row, so that the heading of a long table costs nothing. */
    @Override
    public List<ConfigurationMistake> mistakes(Columns columns) {
        try (Connection connection = connect.open()) {
            return heading(connection, columns).mistakes();
        } catch (SQLException failed) {
            throw new DatabaseReadException(name, failed);
        }
    }

    private Heading heading(Connection connection, Columns columns) throws SQLException {
        Place place = new Place(name, 0);
        try (PreparedStatement none = connection.prepareStatement(wrapped() + " where 1 = 0");
                var result = none.executeQuery()) {
            ResultSetMetaData about = result.getMetaData();
            String[] labels = new String[about.getColumnCount()];
            for (int column = 0; column < labels.length; column++) {
                labels[column] = about.getColumnLabel(column + 1);
            }
            Heading heading = Heading.of(place, labels, columns);
            return new Heading(heading.names(), heading.mistakes().stream().map(this::inWordsOfSql).toList(), heading.warnings());
        } catch (SQLException failed) {
            if (failed.getSQLState() == null || !failed.getSQLState().startsWith(MISTAKE_IN_QUERY)) {
                throw failed;
            }
            return Heading.unreadable(place, Excerpt.of(query),
                    Advice.of("query.refused", DriverMessage.of(failed), setting));
        }
    }

    private ConfigurationMistake inWordsOfSql(ConfigurationMistake mistake) {
        return new ConfigurationMistake(mistake.place(), mistake.key(), mistake.value(),
                new Advice(mistake.advice().message(), Words.of("query.column", mistake.key(), setting)));
    }

    private String wrapped() {
        return "select * from (" + query + "\n) regie_rows";
    }

    private String ordered(Heading heading, Columns columns) {
        return wrapped() + " order by " + IntStream.of(positions(heading, columns)).filter(position -> position >= 0)
                .mapToObj(position -> Integer.toString(position + 1)).collect(Collectors.joining(", "));
    }

    /** Where each column that is asked for stands in the result, -1 for not at all. */
    private static int[] positions(Heading heading, Columns columns) {
        return columns.names().stream().mapToInt(heading.names()::indexOf).toArray();
    }

    /** The columns asked for that the result has, in the order of the files. */
    static List<Integer> present(Heading heading, Columns columns) {
        List<Integer> present = new ArrayList<>();
        int[] positions = positions(heading, columns);
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] >= 0) {
                present.add(column);
            }
        }
        return present;
    }
}
