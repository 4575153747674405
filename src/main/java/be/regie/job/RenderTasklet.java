package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.document.einvoice.ElectronicInvoice;
import be.regie.document.PdfRenderer;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.LineId;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.SlicePricing;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.PricedLine;
import be.regie.report.FiguresFile;
import be.regie.report.Registers;
import be.regie.report.SliceFigures;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Makes the documents of one slice from what is committed: the frozen rows are priced again, which gives the
 * derivations, and must come to the invoices in the books.
 */
@Component
class RenderTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final InvoiceBooks invoiceBooks;
    private final Renderers renderers;
    private final StopSignal stop;
    private final Console console;

    RenderTasklet(Settings settings, FrozenMonths months, InvoiceBooks invoiceBooks, Renderers renderers, StopSignal stop, Console console) {
        this.settings = settings;
        this.months = months;
        this.invoiceBooks = invoiceBooks;
        this.renderers = renderers;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        int number = contribution.getStepExecution().getExecutionContext().getInt(SlicePartitioner.SLICE);
        WorkFolder folder = new WorkFolder(settings.workFolder(month.month()));
        folder.create();
        console.expect("render", () -> invoiceBooks.invoiceTotals(month.number()).count());
        try (Slice slice = new Slice(month, number, folder)) {
            SlicePricing pricing = new SlicePricing(month.reference(), month.issueDate(), month.number(), number,
                    month.drawnBefore(), slice::add);
            try (SnapshotReader rows = month.slice(number)) {
                while (rows.hasNext()) {
                    pricing.take(rows.next().prestation());
                    stop.check();
                }
            }
            pricing.finish();
            slice.finish();
            contribution.incrementWriteCount(slice.written);
        }
        return RepeatStatus.FINISHED;
    }

    /** The documents and register lines of a slice while they are written. */
    private final class Slice implements AutoCloseable {

        private final FrozenMonth month;
        private final int number;
        private final WorkFolder folder;
        private final SliceFigures figures;
        private final PdfRenderer renderer;
        private final Iterator<NumberedInvoice> invoices;
        private final Writer linesWriter;
        private final Writer coveredWriter;
        private final Writer filesWriter;
        private final CsvFile lines;
        private final CsvFile covered;
        private final List<String> names = new ArrayList<>();
        private int written;

        Slice(FrozenMonth month, int number, WorkFolder folder) throws IOException {
            this.month = month;
            this.number = number;
            this.folder = folder;
            this.figures = new SliceFigures(month.reference(), month.month());
            this.renderer = renderers.of(month);
            this.invoices = invoiceBooks.invoices(LineId.of(month.number(), number, 0), LineId.of(month.number(), number, 9_999_999))
                    .iterator();
            this.linesWriter = WorkFolder.writer(folder.part("lines", number));
            this.coveredWriter = WorkFolder.writer(folder.part("covered", number));
            this.filesWriter = WorkFolder.writer(folder.part("files", number));
            this.lines = new CsvFile(linesWriter, ';');
            this.covered = new CsvFile(coveredWriter, ';');
        }

        void add(BillingGroup group) {
            try {
                if (group.isCovered()) {
                    for (PricedLine line : lines(group)) {
                        Registers.line(covered, "", "", line);
                    }
                    figures.add(group, Optional.empty());
                } else {
                    Invoice invoice = invoiceOf(group);
                    render(group, invoice);
                    figures.add(group, Optional.of(invoice));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Invoice invoiceOf(BillingGroup group) {
            NumberedInvoice next = invoices.hasNext() ? invoices.next() : null;
            if (next == null || next.firstLine() != group.firstLine()
                    || !next.invoice().services().equals(group.services()) || !next.invoice().travel().equals(group.travel())) {
                throw new GateClosed(List.of("the frozen rows of customer " + group.customerId() + ", purchase order '"
                        + group.purchaseOrder() + "', do not come to the invoice in the books"));
            }
            return next.invoice();
        }

        private void render(BillingGroup group, Invoice invoice) throws IOException {
            List<PricedLine> all = lines(group);
            for (int i = 0; i < all.size(); i++) {
                Registers.line(lines, invoice.number(), Integer.toString(i + 1), all.get(i));
            }
            IssuedDocument document = new IssuedDocument(invoice, month.reference().supplier(),
                    month.reference().customers().get(invoice.customerId()), all, Optional.empty(), false);
            Optional<byte[]> xml = invoice.vatTreatment().hasElectronicInvoice()
                    ? Optional.of(ElectronicInvoice.of(document)) : Optional.empty();
            write(invoice.number() + ".pdf", renderer.render(document, xml));
            if (xml.isPresent()) {
                write(invoice.number() + ".xml", xml.get());
            }
            written++;
            console.progress("render", 1);
        }

        private void write(String fileName, byte[] bytes) throws IOException {
            String name = "invoices/" + fileName;
            filesWriter.write(folder.write(name, bytes));
            names.add(name);
        }

        private static List<PricedLine> lines(BillingGroup group) {
            return group.prestations().stream().flatMap(priced -> priced.lines().stream()).toList();
        }

        /** Every file of the slice is on the disk before the slice counts as done. */
        void finish() throws IOException {
            if (invoices.hasNext()) {
                throw new GateClosed(List.of("the frozen rows do not come to invoice " + invoices.next().invoice().number()));
            }
            FiguresFile.write(folder.part(FiguresFile.NAME, number), figures.finish());
            names.forEach(name -> AtomicFiles.sync(folder.path(name)));
        }

        @Override
        public void close() throws IOException {
            linesWriter.close();
            coveredWriter.close();
            filesWriter.close();
        }
    }
}
