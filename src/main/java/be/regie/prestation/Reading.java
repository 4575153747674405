package be.regie.prestation;

/** What a row of the archive turned out to be. */
public sealed interface Reading permits PrestationRow, RefusedRow {
}
