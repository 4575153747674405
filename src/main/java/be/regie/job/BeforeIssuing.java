package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every command that issues does first: it refuses the output of other books, and finishes what was cut off. */
@Component
class BeforeIssuing {

    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final JobRuns jobRuns;
    private final CreditNoteDocuments creditNotes;
    private final OwnOutput output;
    private final Console console;

    BeforeIssuing(CurrentRun run, MonthBooks monthBooks, JobRuns jobRuns, CreditNoteDocuments creditNotes, OwnOutput output,
                  Console console) {
        this.run = run;
        this.monthBooks = monthBooks;
        this.jobRuns = jobRuns;
        this.creditNotes = creditNotes;
        this.output = output;
        this.console = console;
    }

    /** What was cut off after its numbers were given, and is finished now. */
    record Finished(Optional<IssuedMonth> month, List<Invoice> creditNotes) {
    }

    Finished issuing() {
        output.check();
        run.input();
        List<Invoice> completed = creditNotes.complete();
        completed.forEach(note -> console.tell("finished-note", note.number()));
        Optional<IssuedMonth> cutOff = monthBooks.months().stream().filter(month -> !month.closed()).findFirst();
        cutOff.ifPresent(jobRuns::finish);
        return new Finished(cutOff, completed);
    }
}
