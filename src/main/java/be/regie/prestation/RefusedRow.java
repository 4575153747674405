package be.regie.prestation;

import be.regie.table.Columns;
import java.util.List;
import java.util.Optional;

/**
 * A row that is no prestation.
 *
 * @param rejects  all that is wrong with its fields, at least one
 * @param readable what its other fields say, where it could be split into fields; those that are wrong hold anything
 */
public record RefusedRow(List<Reject> rejects, Optional<Prestation> readable) implements Reading {

    /** Whether a field could be read. */
    boolean has(PrestationColumn column) {
        return rejects.stream().noneMatch(reject -> reject.problem().field().equals(Columns.name(column)));
    }
}
