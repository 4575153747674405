package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that come and go as a whole. */
public final class Folders {

    /** A worker that has lost its slice may write a last file while its folder goes. */
    private static final int TRIES = 5;

    private Folders() {
    }

    /** Removes a folder with all that is in it; nothing where it does not exist. */
    public static void delete(Path folder) {
        for (int tries = 1; Files.exists(folder); tries++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (DirectoryNotEmptyException someoneWrites) {
                if (tries == TRIES) {
                    throw new UncheckedIOException(someoneWrites);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts a finished folder in its place; a former one there goes, and is never seen half. */
    static void replace(Path folder, Path with) {
        Path former = folder.resolveSibling("." + folder.getFileName() + ".former");
        try {
            delete(former);
            if (Files.exists(folder)) {
                Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(with, folder, StandardCopyOption.ATOMIC_MOVE);
            delete(former);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder by their names relative to it, with {@code /}, in order. */
    static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
