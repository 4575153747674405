package be.regie.job;

import be.regie.mail.MailSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What a command was asked to do, from its options, {@code regie.*} properties and environment variables.
 *
 * @param input     folder of the archive and its tables
 * @param output    folder of all that is written
 * @param database  JDBC URL of the books, complete with what the product adds itself
 * @param period    the month a command is about
 * @param asOf      the day that says which months are finished
 * @param issueDate date of the invoices; empty: last day of the month
 * @param workers   slices worked on at the same time
 * @param credit    what to credit, for the command that does
 * @param export    what to export, for the command that does
 * @param audit     of preview, replay, explain and the check of the chain
 * @param books     how the books are reached
 * @param archive   the archive where it is a database; empty: the input folder's files
 * @param mail      how e-mail is sent; empty: it is off
 * @param letters   what to send again or to settle, for the command that does
 */
public record Settings(
        String command,
        Path input,
        Path output,
        String database,
        Optional<YearMonth> period,
        LocalDate asOf,
        Optional<LocalDate> issueDate,
        int workers,
        Optional<CreditRequest> credit,
        Optional<ExportRequest> export,
        AuditOptions audit,
        DatabaseAccess books,
        Optional<ArchiveDatabase> archive,
        Optional<MailSettings> mail,
        MailRequest letters) {

    /** Whether the command takes in what the archive has. */
    boolean readsArchive() {
        return Set.of("run", "preview", "bill").contains(command);
    }

    /** Whether the books are an H2 file, the default. */
    public boolean embedded() {
        return database.startsWith("jdbc:h2:file:");
    }

    /** A file of the books in H2: {@code .mv.db} holds them, {@code .lock} says who is at work. */
    Path embeddedFile(String ending) {
        return Path.of(database.substring("jdbc:h2:file:".length()).split(";", 2)[0] + ending);
    }

    /** The options that lead another command to the same places, for people to copy; nothing where all is where it is by itself. */
    String places() {
        return option("input", input, "input") + option("output", output, "output") + (archive.isPresent() ? " --source jdbc" : "")
                + (embedded() ? "" : " --database " + books);
    }

    private static String option(String name, Path path, String otherwise) {
        return path.equals(Path.of(otherwise).toAbsolutePath()) ? ""
                : " --" + name + " " + (path.toString().contains(" ") ? "'" + path + "'" : path);
    }

    /** Wide rows and reference data that the books vouch for: to be backed up with them. */
    public Path frozen() {
        return output.resolve("regie-frozen");
    }

    /** Copies, as CSV files, of the tables that this run has read from the archive's database. */
    public Path archiveCopies() {
        return frozen().resolve("archive");
    }

    /** Where a month's files come together before the month appears as a whole. */
    public Path workFolder(YearMonth month) {
        return output.resolve("." + month + ".part");
    }

    public Path previewFolder(YearMonth month) {
        return output.resolve("preview").resolve(month.toString());
    }

    public Path replayFolder(YearMonth month) {
        return output.resolve("replay").resolve(month.toString());
    }

    /** Where the documents of credit notes lie. */
    public Path creditNotes() {
        return output.resolve("credit-notes");
    }

    public Path monthFolder(YearMonth month) {
        return output.resolve(month.toString());
    }
}
