package be.regie.prestation;

import java.nio.file.Path;

/** Frozen rows that are no longer what was frozen. The message is for users. */
public final class DamagedSnapshotException extends RuntimeException {

    DamagedSnapshotException(Path path, String what) {
        super("The frozen rows in " + path.getFileName() + " " + what
                + ". Put the file back from a backup; nothing can be computed again without it.");
    }
}
