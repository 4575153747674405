package be.regie.job;

import be.regie.invoice.GateClosed;
import be.regie.prestation.DamagedSnapshotException;
import be.regie.table.DatabaseReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Turns what went wrong into words for people, and the exit code that says the truth. */
public final class Failures {

    private Failures() {
    }

    /** Prints what went wrong to the error stream; the stack trace goes to the log file. */
    static ExitCode tell(Throwable failure) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            refusal.get().messages().forEach(message -> System.err.println("regie: " + message));
            return refusal.get().exitCode();
        }
        RegieApplication.log("failed", failure);
        words(failure).forEach(message -> System.err.println("regie: " + message));
        System.err.println("regie: Nothing is half-issued: the same command continues. The log file has the details.");
        return ExitCode.FAILED;
    }

    /** For people, a line a reason. */
    public static List<String> words(Throwable failure) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return refusal.get().messages();
        }
        Optional<GateClosed> gate = find(failure, GateClosed.class);
        if (gate.isPresent()) {
            return gate.get().disagreements().stream().map(text -> "The counts do not add up: " + text).toList();
        }
        Optional<DamagedSnapshotException> snapshot = find(failure, DamagedSnapshotException.class);
        if (snapshot.isPresent()) {
            return List.of(snapshot.get().getMessage());
        }
        Optional<DatabaseReadException> archive = find(failure, DatabaseReadException.class);
        if (archive.isPresent()) {
            return List.of(archive.get().getMessage());
        }
        Optional<FlywayException> schema = find(failure, FlywayException.class);
        if (schema.isPresent() && schema.get().getMessage().contains("non-empty schema")) {
            return List.of("The database for the books holds tables of others: give the books an empty database (or schema) of their own.");
        }
        Optional<UncheckedIOException> file = find(failure, UncheckedIOException.class);
        if (file.isPresent()) {
            return List.of("A file could not be read or written: " + reason(file.get().getCause()));
        }
        Optional<SQLException> database = find(failure, SQLException.class);
        if (database.isPresent()) {
            return List.of("The database failed: " + database.get().getMessage().lines().findFirst().orElse("")
                    + " Check that it can be reached and that its disk is not full.");
        }
        Optional<IOException> other = find(failure, IOException.class);
        if (other.isPresent()) {
            return List.of("A file could not be read or written: " + reason(other.get()));
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return List.of("Failed: " + root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    /** Exceptions of the file system that say nothing but a name say the rest by their kind. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is in the way: it should be a folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + ": this user may not do that";
            default -> failure.getMessage();
        };
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
