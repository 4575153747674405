package be.regie.invoice;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a prestation's lines stand in the books. */
public final class PrestationLines {

    /**
     * The lines of one turn of a prestation.
     *
     * @param firstLine of its group, see {@link LineId}
     * @param covered   whether the group has no invoice
     */
    public record Place(long from, long to, long firstLine, boolean covered) {
    }

    private final JdbcTemplate jdbc;

    public PrestationLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One a turn, oldest first; of issued months only. */
    public List<Place> of(String prestationId) {
        return jdbc.query("SELECT l.turn, MIN(l.line_id), MAX(l.line_id) FROM line l WHERE l.prestation_id = ? GROUP BY l.turn "
                        + "ORDER BY l.turn", (row, n) -> place(row.getLong(2), row.getLong(3)), prestationId).stream()
                .flatMap(Optional::stream).toList();
    }

    private Optional<Place> place(long from, long to) {
        return jdbc.query("SELECT g.first_line, g.covered FROM billing_group g JOIN billing_period p ON p.period = g.period "
                + "WHERE g.first_line <= ? AND g.first_line + g.line_count > ?",
                (row, n) -> new Place(from, to, row.getLong(1), row.getBoolean(2)), from, from).stream().findFirst();
    }

    /** The credit notes of lines. */
    public List<String> creditNotes(Place place) {
        return jdbc.queryForList("SELECT DISTINCT credit_note FROM credited_line WHERE line_id BETWEEN ? AND ? ORDER BY credit_note",
                String.class, place.from(), place.to());
    }
}
