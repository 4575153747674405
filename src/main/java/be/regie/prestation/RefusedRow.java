package be.regie.prestation;

import java.util.List;

/** @param rejects all that is wrong with the row, at least one */
public record RefusedRow(List<Reject> rejects) implements Reading {
}
