package be.regie.job;

import be.regie.invoice.IssueBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.ledger.format.LedgerFormats;
import be.regie.prestation.PrestationBooks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Loads the month in work once for all its steps and slices. */
@Component
class FrozenMonths {

    private final Settings settings;
    private final IssueBooks books;
    private final PrestationBooks prestations;
    private FrozenMonth loaded;

    FrozenMonths(Settings settings, IssueBooks books, PrestationBooks prestations) {
        this.settings = settings;
        this.books = books;
        this.prestations = prestations;
    }

    synchronized FrozenMonth of(StepExecution execution) {
        YearMonth month = YearMonth.parse(RegieJob.month(execution));
        if (loaded == null || !loaded.month().equals(month)) {
            Optional<IssuedMonth> issued = books.month(month);
            loaded = FrozenMonth.load(month, issued.map(IssuedMonth::previous).orElseGet(books::lastIssued),
                    issued.map(IssuedMonth::issueDate).orElseGet(() -> issueDate(execution, month)), folder(month), books,
                    prestations, LedgerFormats.builtIn().names());
        }
        return loaded;
    }

    /** Forgets the month in work, whose frozen files are about to be written anew. */
    synchronized void forget() {
        loaded = null;
    }

    Path folder(YearMonth month) {
        return settings.frozen().resolve(month.toString());
    }

    static LocalDate issueDate(StepExecution execution, YearMonth month) {
        String asked = RegieJob.parameter(execution, "issue-date");
        return asked.isEmpty() ? month.atEndOfMonth() : LocalDate.parse(asked);
    }
}
