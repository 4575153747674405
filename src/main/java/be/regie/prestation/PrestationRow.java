package be.regie.prestation;

/**
 * A prestation and where it stands, so that whatever is found wrong with it later can name the place.
 *
 * @param file the table's name
 * @param line on which the row starts
 */
public record PrestationRow(String file, long line, Prestation prestation) implements Reading {
}
