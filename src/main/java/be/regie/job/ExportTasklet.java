package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.VatGrids;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.LedgerFormat;
import be.regie.ledger.format.LedgerFormats;
import be.regie.pricing.PricedLine;
import be.regie.report.Registers;
import be.regie.table.CsvFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes the registers, from the slices' parts and the books, and the ledger files from the posted journal. */
@Component
class ExportTasklet implements Tasklet {

    private static final int PAGE = 2_000;

    private final Settings settings;
    private final FrozenMonths months;
    private final InvoiceBooks invoiceBooks;
    private final LedgerFiles ledgerFiles;
    private final CreditNoteDocuments creditNotes;

    ExportTasklet(Settings settings, FrozenMonths months, InvoiceBooks invoiceBooks, LedgerFiles ledgerFiles,
                  CreditNoteDocuments creditNotes) {
        this.settings = settings;
        this.months = months;
        this.invoiceBooks = invoiceBooks;
        this.ledgerFiles = ledgerFiles;
        this.creditNotes = creditNotes;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        WorkFolder folder = new WorkFolder(settings.workFolder(month.month()));
        folder.create();
        List<String> names = new ArrayList<>(List.of("register/covered.csv", "register/invoices.csv", "register/lines.csv",
                "register/vat-grids.csv"));
        concatenate(folder, "lines");
        creditedLines(folder, month);
        concatenate(folder, "covered");
        invoices(folder, month);
        names.addAll(ledger(folder, month));
        StringBuilder list = new StringBuilder();
        names.forEach(name -> list.append(folder.listed(name)));
        Files.writeString(folder.parts().resolve("files-register"), list);
        return RepeatStatus.FINISHED;
    }

    private static void concatenate(WorkFolder folder, String register) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.path("register/" + register + ".csv")), 1 << 16);
                Stream<Path> parts = Files.list(folder.parts())) {
            StringWriter heading = new StringWriter();
            Registers.lineHeading(new CsvFile(heading, ';'));
            out.write(heading.toString().getBytes(StandardCharsets.UTF_8));
            for (Path part : parts.filter(path -> path.getFileName().toString().startsWith(register + "-")).sorted().toList()) {
                Files.copy(part, out);
            }
        }
    }

    /** The lines of the month's credit notes, after those of its invoices. */
    private void creditedLines(WorkFolder folder, FrozenMonth month) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.path("register/lines.csv"), StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            CsvFile file = new CsvFile(writer, ';');
            for (NumberedInvoice note : invoiceBooks.creditNotes(month.previous(), month.number())) {
                List<PricedLine> lines = creditNotes.document(note.invoice()).lines();
                for (int i = 0; i < lines.size(); i++) {
                    Registers.creditedLine(file, note.invoice().number(), Integer.toString(i + 1), lines.get(i));
                }
            }
        }
    }

    private void invoices(WorkFolder folder, FrozenMonth month) throws IOException {
        try (Writer writer = WorkFolder.writer(folder.path("register/invoices.csv"))) {
            CsvFile file = new CsvFile(writer, ';');
            Registers.invoiceHeading(file);
            long after = 0;
            for (List<NumberedInvoice> page = invoiceBooks.invoices(month.number(), after, PAGE); !page.isEmpty();
                    page = invoiceBooks.invoices(month.number(), after, PAGE)) {
                for (NumberedInvoice invoice : page) {
                    Registers.invoice(file, invoice.invoice());
                }
                after = page.getLast().firstLine();
            }
            for (NumberedInvoice creditNote : invoiceBooks.creditNotes(month.previous(), month.number())) {
                Registers.invoice(file, creditNote.invoice());
            }
        }
    }

    private List<String> ledger(WorkFolder folder, FrozenMonth month) throws IOException {
        Iterable<JournalEntry> entries = ledgerFiles.entries(month);
        LedgerContext context = ledgerFiles.context(month, folder.path("invoices"));
        LedgerFormats formats = InputFolder.ledgerFormats(month.folder().resolve(FrozenMonth.INPUT));
        List<LedgerFormat> wanted = new ArrayList<>(List.of(LedgerFormats.JOURNAL));
        month.reference().supplier().ledgerFormats().forEach(name -> formats.named(name)
                .filter(format -> format != LedgerFormats.JOURNAL).ifPresent(wanted::add));
        List<String> names = new ArrayList<>();
        for (LedgerFormat format : wanted) {
            String name = "ledger/" + format.fileName(context);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.path(name)), 1 << 16)) {
                format.write(entries, context, out);
            }
            names.add(name);
        }
        try (Writer writer = WorkFolder.writer(folder.path("register/vat-grids.csv"))) {
            VatGrids.write(VatGrids.totals(entries), writer);
        }
        return names;
    }
}
