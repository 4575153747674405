package be.regie.prestation;

import be.regie.text.Words;
import java.nio.file.Path;

/** Frozen rows that are no longer what was frozen. */
public final class DamagedSnapshotException extends RuntimeException {

    private final transient Words words;

    private DamagedSnapshotException(Words words) {
        super(words.toString());
        this.words = words;
    }

    /** @param what is wrong with the rows */
    DamagedSnapshotException(Path path, Words what) {
        this(Words.of("snapshot", path.getFileName(), what));
    }

    public Words words() {
        return words;
    }
}
