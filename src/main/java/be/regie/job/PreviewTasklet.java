package be.regie.job;

import be.regie.invoice.FrozenFile;
import be.regie.invoice.Gate;
import be.regie.invoice.GateClosed;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.report.FingerprintFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Does with a month what {@code bill} does (freeze, price, gate, render, export, report), but beside the books: its
 * frozen rows are its own, its invoices are drafts, and nothing is issued.
 */
@Component
class PreviewTasklet implements Tasklet {

    private final Settings settings;
    private final CurrentRun run;
    private final Freezing freezing;
    private final FrozenMonths months;
    private final Fingerprints fingerprints;
    private final MonthFiles monthFiles;
    private final MonthBooks monthBooks;
    private final PrestationBooks prestations;

    PreviewTasklet(Settings settings, CurrentRun run, Freezing freezing, FrozenMonths months, Fingerprints fingerprints,
                   MonthFiles monthFiles, MonthBooks monthBooks, PrestationBooks prestations) {
        this.settings = settings;
        this.run = run;
        this.freezing = freezing;
        this.months = months;
        this.fingerprints = fingerprints;
        this.monthFiles = monthFiles;
        this.monthBooks = monthBooks;
        this.prestations = prestations;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        YearMonth month = settings.period().orElseThrow();
        LocalDate issueDate = settings.issueDate().orElseGet(() -> months.defaultIssueDate(month));
        Path folder = settings.previewFolder(month);
        WorkFolder work = new WorkFolder(folder.resolveSibling("." + month + ".part"));
        Path frozen = settings.frozen().resolve("preview-" + month);
        Folders.delete(work.root());
        work.create();
        List<FrozenFile> files = freezing.freeze(Months.number(month), frozen, work.parts());
        write(months.load(month, monthBooks.lastIssued(), issueDate, frozen, files), work);
        Folders.replace(folder, work.root());
        Folders.delete(frozen);
        return RepeatStatus.FINISHED;
    }

    private void write(FrozenMonth month, WorkFolder work) throws Exception {
        Fingerprints.Result result = fingerprints.compute(month, work.path(FingerprintFile.NAME));
        Files.writeString(work.parts().resolve("files-fingerprint"), work.listed(FingerprintFile.NAME));
        ComputedInvoices invoices = result.invoices();
        Gate gate = new Gate(month.number(), month.previous(), prestations.tally(),
                month.files().stream().mapToLong(FrozenFile::rows).sum(), invoices.unpriced().size(), invoices.priced());
        if (!gate.disagreements().isEmpty()) {
            throw new GateClosed(gate.disagreements());
        }
        monthFiles.write(month, work, invoices.withPlaces(gate.places()), monthBooks.manifest(month.previous()));
        run.previewed(result);
    }
}
