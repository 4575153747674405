package be.regie.job;

import be.regie.invoice.GateClosed;
import be.regie.prestation.DamagedSnapshotException;
import be.regie.table.DatabaseReadException;
import be.regie.table.DriverMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into words for people, and the exit code that says the truth. */
public final class Failures {

    private static boolean logFileIsOpen;

    private Failures() {
    }

    /** From now on stack traces have a place; before, one would reach the user. */
    static void logFileIsOpen() {
        logFileIsOpen = true;
    }

    /** To the log file, once there is one. */
    static void log(String message, Throwable failure) {
        if (logFileIsOpen) {
            LoggerFactory.getLogger(Failures.class).error(message, failure);
        }
    }

    /** Prints what went wrong to the error stream; the stack trace goes to the log file. */
    static ExitCode tell(Throwable failure, ConsoleTexts texts) {
        Optional<Arguments.Answered> answer = find(failure, Arguments.Answered.class);
        if (answer.isPresent()) {
            System.out.println(Console.printable(answer.get().getMessage().stripTrailing(), System.out.charset()));
            return ExitCode.DONE;
        }
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            print(refusal.get().messages(texts));
            return refusal.get().exitCode();
        }
        log("failed", failure);
        print(words(failure).stream().map(message -> message.in(texts)).toList());
        print(List.of(texts.get("failed.continue")));
        return ExitCode.FAILED;
    }

    private static void print(List<String> messages) {
        messages.forEach(message -> System.err.println("regie: " + Console.printable(message, System.err.charset())));
    }

    /** In English, a line a reason: for a process elsewhere, whose console says it. */
    public static List<String> inEnglish(Throwable failure) {
        return find(failure, Refusal.class).map(Refusal::messages)
                .orElseGet(() -> words(failure).stream().map(message -> message.in(ConsoleTexts.ENGLISH)).toList());
    }

    /** For people, at least one. */
    static List<Message> words(Throwable failure) {
        Optional<GateClosed> gate = find(failure, GateClosed.class);
        if (gate.isPresent()) {
            return gate.get().disagreements().stream().map(words -> Message.of("failed.gate", words)).toList();
        }
        Optional<DamagedSnapshotException> snapshot = find(failure, DamagedSnapshotException.class);
        if (snapshot.isPresent()) {
            return List.of(Message.text(snapshot.get().words()));
        }
        Optional<DatabaseReadException> archive = find(failure, DatabaseReadException.class);
        if (archive.isPresent()) {
            return List.of(Message.text(archive.get().words()));
        }
        Optional<FlywayException> schema = find(failure, FlywayException.class);
        if (schema.isPresent() && schema.get().getMessage().contains("non-empty schema")) {
            return List.of(Message.of("failed.schema"));
        }
        Optional<UncheckedIOException> file = find(failure, UncheckedIOException.class);
        if (file.isPresent()) {
            return List.of(Message.of("failed.file", reason(file.get().getCause())));
        }
        Optional<SQLException> database = find(failure, SQLException.class);
        if (database.isPresent()) {
            return List.of(Message.of("failed.database", DriverMessage.of(database.get())));
        }
        Optional<IOException> other = find(failure, IOException.class);
        if (other.isPresent()) {
            return List.of(Message.of("failed.file", reason(other.get())));
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return List.of(Message.of("failed.other", root.getClass().getSimpleName(), String.valueOf(root.getMessage())));
    }

    /** Exceptions of the file system that say nothing but a name say the rest by their kind. */
    private static Message reason(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException inTheWay -> Message.of("failed.in-the-way", inTheWay.getFile());
            case NoSuchFileException missing -> Message.of("failed.missing", missing.getFile());
            case AccessDeniedException denied -> Message.of("failed.denied", denied.getFile());
            default -> Message.text(String.valueOf(failure.getMessage()));
        };
    }

    /** The first of a kind among a failure and its causes. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
