package be.regie.job;

import be.regie.document.einvoice.CustomerCheck;
import be.regie.invoice.FrozenFile;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.Reference;
import be.regie.invoice.ReferenceFiles;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.table.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Loads months as they were frozen; the month in work once for all its steps and slices. */
@Component
class FrozenMonths {

    private final Settings settings;
    private final MonthBooks months;
    private final PricedBooks priced;
    private final InvoiceBooks invoices;
    private final PrestationBooks prestations;
    private InWork inWork;

    /** Of one execution: a worker stays up over several, and each has frozen the month anew. */
    private record InWork(long execution, FrozenMonth frozen) {
    }

    FrozenMonths(Settings settings, MonthBooks months, PricedBooks priced, InvoiceBooks invoices,
                 PrestationBooks prestations) {
        this.settings = settings;
        this.months = months;
        this.priced = priced;
        this.invoices = invoices;
        this.prestations = prestations;
    }

    synchronized FrozenMonth of(StepExecution execution) {
        YearMonth month = ChosenMonth.of(execution);
        long running = execution.getJobExecutionId();
        if (inWork == null || inWork.execution() != running || !inWork.frozen().month().equals(month)) {
            Optional<IssuedMonth> issued = months.month(month);
            inWork = new InWork(running, load(month, issued.map(IssuedMonth::previous).orElseGet(months::lastIssued),
                    issued.map(IssuedMonth::issueDate).orElseGet(() -> issueDate(execution, month))));
        }
        return inWork.frozen();
    }

    /** An issued month, as it was frozen. */
    FrozenMonth issued(YearMonth month) {
        IssuedMonth issued = months.month(month).orElseThrow();
        return load(month, issued.previous(), issued.issueDate());
    }

    /**
     * A month as the books have it frozen.
     *
     * @param previous the month issued before it, as a number; 0 for the first
     * @throws Refusal where a frozen file is not what the books vouch for
     */
    FrozenMonth load(YearMonth month, int previous, LocalDate issueDate) {
        return load(month, previous, issueDate, folder(month), months.frozen(Months.number(month)));
    }

    /** As {@link #load(YearMonth, int, LocalDate)}, from frozen files that the books may not know, those of a preview. */
    FrozenMonth load(YearMonth month, int previous, LocalDate issueDate, Path folder, List<FrozenFile> files) {
        files.stream().filter(file -> FrozenMonth.sliceNumber(file.name()).isEmpty()).forEach(file -> verify(folder, file));
        Reference reference = ReferenceFiles.read(folder.resolve(FrozenMonth.INPUT),
                        InputFolder.ledgerFormats(folder.resolve(FrozenMonth.INPUT)).names(), CustomerCheck::problems).reference()
                .orElseThrow(() -> Refusal.because(ExitCode.FAILED, "frozen.unreadable", month, folder));
        return new FrozenMonth(month, previous, issueDate, folder, files, reference, priced.drawnBefore(Months.number(month)),
                prestations.turns(previous));
    }

    private static void verify(Path folder, FrozenFile file) {
        Path path = folder.resolve(file.name());
        if (!Files.exists(path) || !Sha256.of(path).equals(file.sha256())) {
            throw Refusal.because(ExitCode.FAILED, "frozen.missing", path);
        }
    }

    /** Forgets the month in work, whose frozen files are about to be written anew. */
    synchronized void forget() {
        inWork = null;
    }

    Path folder(YearMonth month) {
        return settings.frozen().resolve(month.toString());
    }

    /** The day asked for; otherwise the last of the month, or that of the last invoice where that is later: numbers follow dates. */
    private LocalDate issueDate(StepExecution execution, YearMonth month) {
        String asked = execution.getJobParameters().getString("issue-date", "");
        return asked.isEmpty() ? defaultIssueDate(month) : LocalDate.parse(asked);
    }

    LocalDate defaultIssueDate(YearMonth month) {
        LocalDate lastDay = month.atEndOfMonth();
        return invoices.lastIssueDate().filter(lastDay::isBefore).orElse(lastDay);
    }
}
