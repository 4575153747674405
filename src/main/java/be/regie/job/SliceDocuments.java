package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.document.PdfRenderer;
import be.regie.document.einvoice.ElectronicInvoice;
import be.regie.document.pdf.FileBytes;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.NumberedInvoice;
import be.regie.pricing.PricedLine;
import be.regie.report.FiguresFile;
import be.regie.report.Registers;
import be.regie.report.SliceFigures;
import be.regie.table.CsvFile;
import be.regie.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * The documents and register lines of a slice while they are written: the frozen rows are priced again, which gives the
 * derivations, and must come to the month's invoices.
 */
final class SliceDocuments implements AutoCloseable {

    private final FrozenMonth month;
    private final int number;
    private final WorkFolder folder;
    private final SliceFigures figures;
    private final PdfRenderer renderer;
    private final Iterator<NumberedInvoice> invoices;
    private final boolean draft;
    private final Writer linesWriter;
    private final Writer coveredWriter;
    private final Writer filesWriter;
    private final CsvFile lines;
    private final CsvFile covered;
    private final List<String> names = new ArrayList<>();
    private Runnable progress;
    private int written;

    SliceDocuments(FrozenMonth month, int number, WorkFolder folder, PdfRenderer renderer, MonthInvoices invoices) throws IOException {
        this.month = month;
        this.number = number;
        this.folder = folder;
        this.figures = new SliceFigures(month.reference(), month.month());
        this.renderer = renderer;
        this.invoices = invoices.ofSlice(number);
        this.draft = invoices.draft();
        this.linesWriter = WorkFolder.writer(folder.part("lines", number));
        this.coveredWriter = WorkFolder.writer(folder.part("covered", number));
        this.filesWriter = WorkFolder.writer(folder.part("files", number));
        this.lines = new CsvFile(linesWriter, ';');
        this.covered = new CsvFile(coveredWriter, ';');
    }

    /**
     * Writes all of them, sees every file of the slice on the disk, and says how many documents there are.
     *
     * @param progress is told of each document
     */
    int write(StopSignal stop, Runnable progress) throws JobInterruptedException, IOException {
        this.progress = progress;
        month.price(number, this::add, stop);
        if (invoices.hasNext()) {
            throw new GateClosed(List.of(Words.of("frozen.invoice", invoices.next().invoice().number())));
        }
        FiguresFile.write(folder.part(FiguresFile.NAME, number), figures.finish());
        AtomicFiles.syncAll(folder.path("invoices"), names.stream().map(folder::path).toList());
        return written;
    }

    private void add(BillingGroup group) {
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
            throw new GateClosed(List.of(Words.of("frozen.customer", group.customerId(), group.purchaseOrder())));
        }
        return next.invoice();
    }

    private void render(BillingGroup group, Invoice invoice) throws IOException {
        List<PricedLine> all = lines(group);
        for (int i = 0; i < all.size(); i++) {
            Registers.line(lines, invoice.number(), Integer.toString(i + 1), all.get(i));
        }
        IssuedDocument document = new IssuedDocument(invoice, month.reference().supplier(),
                month.reference().customers().get(invoice.customerId()), all, Optional.empty(), draft);
        Optional<byte[]> xml = invoice.vatTreatment().hasElectronicInvoice()
                ? Optional.of(ElectronicInvoice.of(document)) : Optional.empty();
        write(invoice.number() + ".pdf", renderer.render(document, xml));
        if (xml.isPresent()) {
            write(invoice.number() + ".xml", FileBytes.of(xml.get()));
        }
        written++;
        progress.run();
    }

    private void write(String fileName, FileBytes bytes) throws IOException {
        String name = "invoices/" + fileName;
        filesWriter.write(folder.write(name, bytes));
        names.add(name);
    }

    private static List<PricedLine> lines(BillingGroup group) {
        return group.prestations().stream().flatMap(priced -> priced.lines().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        linesWriter.close();
        coveredWriter.close();
        filesWriter.close();
    }
}
