package be.regie.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * A column of a query's result, read as the text that the CSV file would hold: {@code 2026-10-31T14:05}, with an offset
 * where the database keeps one; {@code 2026-10-31}; {@code 37.5}; {@code true}; "" for no value.
 *
 * @param position counted from 1
 */
record SqlValue(int position, Kind kind) {

    private enum Kind { LOCAL_TIME, TIME_WITH_OFFSET, DAY, NUMBER, APPROXIMATE_NUMBER, YES_OR_NO, TEXT }

    static SqlValue of(ResultSetMetaData about, int position) throws SQLException {
        return new SqlValue(position, kind(about.getColumnType(position), about.getColumnTypeName(position).toLowerCase(Locale.ROOT)));
    }

    private static Kind kind(int type, String typeName) {
        return switch (type) {
            // PostgreSQL reports a TIMESTAMP WITH TIME ZONE as one without
            case Types.TIMESTAMP -> typeName.equals("timestamptz") ? Kind.TIME_WITH_OFFSET : Kind.LOCAL_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME_WITH_OFFSET;
            case Types.DATE -> Kind.DAY;
            case Types.NUMERIC, Types.DECIMAL -> Kind.NUMBER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.APPROXIMATE_NUMBER;
            case Types.BOOLEAN, Types.BIT -> Kind.YES_OR_NO;
            default -> Kind.TEXT;
        };
    }

    String read(ResultSet result) throws SQLException {
        String text = switch (kind) {
            case LOCAL_TIME -> text(result.getObject(position, LocalDateTime.class));
            case TIME_WITH_OFFSET -> text(result.getObject(position, OffsetDateTime.class));
            case DAY -> text(result.getObject(position, LocalDate.class));
            case NUMBER -> plain(result.getBigDecimal(position));
            case APPROXIMATE_NUMBER -> approximate(result.getString(position));
            case YES_OR_NO -> Boolean.toString(result.getBoolean(position));
            case TEXT -> result.getString(position);
        };
        return text == null || result.wasNull() ? "" : text;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** A number that is none, like NaN, stays as it is: the reader rejects it. */
    private static String approximate(String text) {
        try {
            return text == null ? null : plain(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return text;
        }
    }

    /** Without the zeros that a column's scale adds: 30.00 minutes are a whole number. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
