package be.regie.prestation;

/**
 * A file of frozen rows, as the books vouch for it.
 *
 * @param number   from 1, in order of intake
 * @param fileName within the folder of frozen files
 * @param sha256   of the file, hexadecimal
 * @param firstSeq sequence number of its first row
 * @param lastSeq  sequence number of its last row
 */
public record BookedSnapshot(int number, String fileName, String sha256, long firstSeq, long lastSeq) {
}
