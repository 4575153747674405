package be.regie.prestation;

import be.regie.table.Excerpt;
import be.regie.table.MalformedRow;
import be.regie.table.Row;
import be.regie.text.Advice;
import java.util.Comparator;
import java.util.List;

/**
 * A problem in its place: a line of {@code rejects.csv}.
 *
 * @param file         the table's name
 * @param line         on which the row starts
 * @param prestationId as far as it can be read, otherwise ""; "" also for rows of other tables
 */
public record Reject(String file, long line, String prestationId, Problem problem) {

    /** A row that could not even be split into fields. */
    public static Reject of(MalformedRow row) {
        String firstLine = row.text().lines().findFirst().orElse("");
        return new Reject(row.file(), row.line(), "", new Problem(RejectCode.MALFORMED_ROW, "",
                Excerpt.of(firstLine), row.advice()));
    }

    /** Of a row of another table than the prestations. */
    public static Reject of(Row row, Problem problem) {
        return new Reject(row.file(), row.line(), "", new Problem(problem.code(), problem.field(), problem.value(),
                new Advice(row.about(problem.advice().message()), problem.advice().remedy())));
    }

    /** In order of file and line; those of one row stay as they are. */
    public static List<Reject> inOrder(List<Reject> rejects) {
        return rejects.stream().sorted(Comparator.comparing(Reject::file).thenComparingLong(Reject::line)).toList();
    }
}
