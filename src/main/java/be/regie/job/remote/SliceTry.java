package be.regie.job.remote;

import be.regie.job.ExitCode;
import be.regie.job.Folders;
import be.regie.job.Refusal;
import be.regie.job.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * One worker's try at a slice: a folder within the month's work folder, so that a file gets to its place by a rename, and
 * by none any more once the run has taken the folder of tries away.
 *
 * @param month the month's
 * @param mine  the try's
 */
record SliceTry(WorkFolder month, WorkFolder mine) {

    private static final String TRIES = "tries";

    /** Before the slices of a step are sent; a former step's go. */
    static void open(WorkFolder month) {
        month.create();
        close(month);
        try {
            Files.createDirectory(tries(month));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renamed first: whoever is still at a try finds no folder to write to. */
    static void close(WorkFolder month) {
        Path gone = month.parts().resolve("gone");
        Folders.delete(gone);
        try {
            Files.move(tries(month), gone, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folders.delete(gone);
    }

    static boolean isOpen(WorkFolder month) {
        return Files.isDirectory(tries(month));
    }

    private static Path tries(WorkFolder month) {
        return month.parts().resolve(TRIES);
    }

    /** @param version of the slice when the try begins, which no other try has */
    static SliceTry begin(WorkFolder month, long slice, int version) {
        Path folder = tries(month).resolve(slice + "-" + version);
        try {
            Files.createDirectory(folder);
        } catch (NoSuchFileException closed) {
            throw Refusal.because(ExitCode.FAILED, "remote.ended", folder.getParent());
        } catch (FileAlreadyExistsException twice) {
            throw new IllegalStateException("two tries at slice " + slice + " with the same version " + version, twice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SliceTry(month, new WorkFolder(folder));
    }

    /** Names of the parts of registers that the try has made. */
    List<String> parts() {
        return names(mine.parts());
    }

    /** Puts each file in its place; one that is there already has the same bytes. */
    void publish() {
        move(mine.root().resolve("invoices"), month.root().resolve("invoices"));
        move(mine.parts(), month.parts());
    }

    private static void move(Path from, Path to) {
        for (String name : names(from)) {
            try {
                Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        Folders.delete(mine.root());
    }
}
