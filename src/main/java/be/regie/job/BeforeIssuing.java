package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every command that issues does first: it refuses the output of other books, and finishes what was cut off. */
@Component
class BeforeIssuing {

    private final Settings settings;
    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final JobRuns jobRuns;
    private final CreditNoteDocuments creditNotes;
    private final Console console;

    BeforeIssuing(Settings settings, CurrentRun run, MonthBooks monthBooks, JobRuns jobRuns,
                  CreditNoteDocuments creditNotes, Console console) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.jobRuns = jobRuns;
        this.creditNotes = creditNotes;
        this.console = console;
    }

    /** @return credit notes whose files had not been complete */
    List<Invoice> issuing() {
        refuseForeignMonths();
        run.input();
        List<Invoice> completed = creditNotes.complete();
        completed.forEach(note -> console.say("Finished " + note.number() + ", which was cut off after its number was given."));
        monthBooks.months().stream().filter(month -> !month.closed()).findFirst().ifPresent(jobRuns::finish);
        return completed;
    }

    /** Numbers are never given twice: months on disk that the books do not know belong to other books. */
    private void refuseForeignMonths() {
        List<YearMonth> known = monthBooks.months().stream().map(IssuedMonth::month).toList();
        try (Stream<Path> folders = Files.list(settings.output())) {
            List<String> foreign = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-(0[1-9]|1[0-2])") && !known.contains(YearMonth.parse(name))).sorted().toList();
            if (!foreign.isEmpty()) {
                throw new Refusal(ExitCode.WRONG_USAGE, "The folder " + settings.output() + " holds months that the database does not"
                        + " know: " + String.join(", ", foreign) + ". Their numbers would be given again. Put the database that issued"
                        + " them back (from the backup), or name it with --database; for a new firm choose an empty --output.");
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.FAILED, "The folder " + settings.output() + " cannot be read: " + e.getMessage());
        }
    }
}
