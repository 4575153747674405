package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.GateClosed;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.ledger.JournalBooks;
import be.regie.report.EndCheck;
import be.regie.report.Manifest;
import be.regie.report.MonthReport;
import be.regie.report.ReportPage;
import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Report, check at the end, manifest; then the month appears in one step, and is closed in the books. */
@Component
class ReportTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final InvoiceBooks invoiceBooks;
    private final CreditBooks creditBooks;
    private final JournalBooks journalBooks;

    ReportTasklet(Settings settings, FrozenMonths months, MonthBooks monthBooks, PricedBooks pricedBooks, InvoiceBooks invoiceBooks,
                  CreditBooks creditBooks, JournalBooks journalBooks) {
        this.settings = settings;
        this.months = months;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.journalBooks = journalBooks;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        WorkFolder work = new WorkFolder(settings.workFolder(month.month()));
        Path folder = settings.monthFolder(month.month());
        if (Files.exists(work.root())) {
            complete(month, work);
            KillPoint.reached("report.before-move");
            Files.move(work.root(), folder, StandardCopyOption.ATOMIC_MOVE);
            AtomicFiles.sync(settings.output());
            KillPoint.reached("report.after-move");
        }
        monthBooks.closed(month.number(), Sha256.of(folder.resolve(Manifest.NAME)));
        return RepeatStatus.FINISHED;
    }

    /** The manifest appears when all else is there; the lists of the steps go only after it, so a try cut off goes on. */
    private void complete(FrozenMonth month, WorkFolder work) throws IOException {
        if (!Files.exists(work.path(Manifest.NAME))) {
            writeManifest(month, work);
        }
        KillPoint.reached("report.manifest");
        Folders.delete(work.parts());
        AtomicFiles.sync(work.root());
    }

    private void writeManifest(FrozenMonth month, WorkFolder work) throws IOException {
        Files.deleteIfExists(work.path(Manifest.NAME + AtomicFiles.SUFFIX));
        InvoiceTotals totals = invoiceBooks.invoiceTotals(month.number());
        MonthReport report = new MonthReport(month.reference().supplier().legalName(), month.month(), month.issueDate(),
                monthBooks.reconciliation(month.number()), totals);
        String list = work.write("report.json", report.json().getBytes(StandardCharsets.UTF_8))
                + work.write("report.html", ReportPage.html(report).getBytes(StandardCharsets.UTF_8));
        Files.writeString(work.parts().resolve("files-report"), list);
        SortedMap<String, String> files = Manifest.collect(work.parts());
        List<String> disagreements = endCheck(month, work, totals, files.keySet()).disagreements();
        if (!disagreements.isEmpty()) {
            throw new GateClosed(disagreements);
        }
        for (String name : List.of("report.json", "report.html", "invoices", "register", "ledger")) {
            AtomicFiles.sync(work.path(name));
        }
        Manifest.write(work.path(Manifest.NAME), month.month(), previousManifest(month), files);
    }

    private Optional<String> previousManifest(FrozenMonth month) {
        return monthBooks.months().stream().filter(issued -> be.regie.prestation.Months.number(issued.month()) == month.previous())
                .findFirst().flatMap(issued -> issued.manifest());
    }

    private EndCheck endCheck(FrozenMonth month, WorkFolder work, InvoiceTotals totals, Set<String> listed) throws IOException {
        JournalBooks.Totals journal = journalBooks.totals(month.number());
        try (Stream<String> lines = Files.lines(work.path("register/lines.csv"))) {
            List<String> onDisk = Folders.files(work.root()).stream().filter(name -> !name.startsWith(".parts/")).toList();
            return new EndCheck(totals, bookLines(month), lines.count() - 1, journal.entries(),
                    journal.receivable(), listed, onDisk);
        }
    }

    private long bookLines(FrozenMonth month) {
        return pricedBooks.invoicedLines(month.number()) + creditBooks.lineCount(month.previous(), month.number());
    }
}
