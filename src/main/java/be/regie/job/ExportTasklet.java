package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.VatGrids;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.LedgerFormat;
import be.regie.ledger.format.LedgerFormats;
import be.regie.ledger.format.XmlFile;
import be.regie.party.Customer;
import be.regie.report.Registers;
import be.regie.table.CsvFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
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
    private final JournalBooks journal;

    ExportTasklet(Settings settings, FrozenMonths months, InvoiceBooks invoiceBooks, JournalBooks journal) {
        this.settings = settings;
        this.months = months;
        this.invoiceBooks = invoiceBooks;
        this.journal = journal;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        WorkFolder folder = new WorkFolder(settings.workFolder(month.month()));
        folder.create();
        List<String> names = new ArrayList<>(List.of("register/covered.csv", "register/invoices.csv", "register/lines.csv",
                "register/vat-grids.csv"));
        concatenate(folder, "lines");
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
        Function<Invoice, Customer> customers = invoice -> month.reference().customers().get(invoice.customerId());
        Iterable<JournalEntry> entries = journal.ofMonth(month.previous(), month.number(), customers);
        LedgerContext context = new LedgerContext(month.reference().supplier(), month.month(), () -> electronicInvoices(folder));
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

    private static Iterator<XmlFile> electronicInvoices(WorkFolder folder) {
        try (Stream<Path> files = Files.list(folder.path("invoices"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream().map(ExportTasklet::xml).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XmlFile xml(Path file) {
        try {
            return new XmlFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
