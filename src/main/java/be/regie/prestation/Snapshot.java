package be.regie.prestation;

import java.nio.file.Path;

/**
 * A file of frozen rows.
 *
 * @param sha256 of the file, 64 hexadecimal digits
 */
public record Snapshot(Path path, String sha256, long rows) {

    /** First bytes of the uncompressed content: the name of the format and its version. */
    static final int MAGIC = 0x52475331;

    /** What comes next in it. */
    static final int END = 0;
    static final int FILE = 1;
    static final int ROW = 2;
}
