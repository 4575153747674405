package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.document.einvoice.ElectronicInvoice;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.BookLine;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.LineId;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.SlicePricing;
import be.regie.party.Customer;
import be.regie.prestation.Prestation;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.PricedLine;
import be.regie.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The documents of credit notes, made from what was frozen with the month of the invoice: supplier, customer, texts and
 * the rows, which are priced again. So they are the same bytes whenever they are made, and a file that is missing
 * because a command was cut off is made by the next one.
 */
@Component
class CreditNoteDocuments {

    private final Settings settings;
    private final InvoiceBooks invoiceBooks;
    private final CreditBooks creditBooks;
    private final FrozenMonths months;
    private final Renderers renderers;
    private final Map<YearMonth, FrozenMonth> loaded = new TreeMap<>();

    CreditNoteDocuments(Settings settings, InvoiceBooks invoiceBooks, CreditBooks creditBooks, FrozenMonths months,
                        Renderers renderers) {
        this.settings = settings;
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.months = months;
        this.renderers = renderers;
    }

    /** The month of an invoice, as it was frozen. */
    synchronized FrozenMonth month(Invoice invoice) {
        return loaded.computeIfAbsent(invoice.period(), months::issued);
    }

    /** The month whose parties and texts a document shows: its own, or that of the invoice which a credit note corrects. */
    FrozenMonth frozenWith(Invoice document) {
        return month(document.isCreditNote() ? corrected(document).invoice() : document);
    }

    /** The customer as frozen with the invoice that a credit note corrects, whatever the input says now. */
    Customer customer(Invoice creditNote) {
        return month(corrected(creditNote).invoice()).reference().customers().get(creditNote.customerId());
    }

    private NumberedInvoice corrected(Invoice creditNote) {
        return invoiceBooks.invoice(creditNote.corrects()).orElseThrow();
    }

    /** A credit note of the books. */
    IssuedDocument document(Invoice creditNote) {
        NumberedInvoice corrected = corrected(creditNote);
        return document(creditNote, corrected, lines(corrected, creditBooks.lines(creditNote.number())));
    }

    IssuedDocument document(Invoice creditNote, NumberedInvoice corrected, List<PricedLine> lines) {
        FrozenMonth month = month(corrected.invoice());
        return new IssuedDocument(creditNote, month.reference().supplier(),
                month.reference().customers().get(creditNote.customerId()), lines,
                Optional.of(corrected.invoice().issueDate()), false);
    }

    /**
     * Lines of an invoice with their derivation.
     *
     * @throws GateClosed where the frozen rows do not come to the lines in the books
     */
    List<PricedLine> lines(NumberedInvoice invoice, List<BookLine> wanted) {
        List<PricedLine> all = group(invoice).prestations().stream().flatMap(priced -> priced.lines().stream()).toList();
        List<PricedLine> lines = new ArrayList<>(wanted.size());
        for (BookLine line : wanted) {
            PricedLine priced = all.get(Math.toIntExact(line.lineId() - invoice.firstLine()));
            if (!priced.priced().prestation().id().equals(line.prestationId()) || priced.kind() != line.kind()
                    || priced.quantity().compareTo(line.quantity()) != 0 || !priced.net().equals(line.net())) {
                throw new GateClosed(List.of(Words.of("frozen.prestation", line.prestationId(), invoice.invoice().number())));
            }
            lines.add(priced);
        }
        return lines;
    }

    /** Prices the rows of the invoice's customer again: included time is nobody else's, so the others are passed over. */
    private BillingGroup group(NumberedInvoice numbered) {
        Invoice invoice = numbered.invoice();
        FrozenMonth month = month(invoice);
        int slice = LineId.slice(numbered.firstLine());
        List<BillingGroup> found = new ArrayList<>(1);
        SlicePricing pricing = new SlicePricing(month.reference(), month.issueDate(), month.number(), slice, month.drawnBefore(),
                group -> {
                    if (group.purchaseOrder().equals(invoice.purchaseOrder())) {
                        found.add(group);
                    }
                });
        try (SnapshotReader rows = month.slice(slice)) {
            while (rows.hasNext()) {
                Prestation prestation = rows.next().prestation();
                if (prestation.customerId().equals(invoice.customerId())) {
                    pricing.take(prestation);
                }
            }
        }
        pricing.finish();
        return found.getFirst();
    }

    /** The e-invoice of a credit note; none for a consumer. */
    Optional<byte[]> xml(IssuedDocument document) {
        return document.invoice().vatTreatment().hasElectronicInvoice()
                ? Optional.of(ElectronicInvoice.of(document)) : Optional.empty();
    }

    byte[] pdf(IssuedDocument document, Optional<byte[]> xml) {
        return renderers.of(frozenWith(document.invoice())).render(document, xml).toByteArray();
    }

    void write(IssuedDocument document) {
        Path folder = settings.creditNotes();
        Optional<byte[]> xml = xml(document);
        byte[] pdf = pdf(document, xml);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        xml.ifPresent(bytes -> AtomicFiles.write(path(document.invoice(), ".xml"), bytes, AtomicFiles.Sync.NOW));
        AtomicFiles.write(path(document.invoice(), ".pdf"), pdf, AtomicFiles.Sync.NOW);
        AtomicFiles.sync(folder);
    }

    Path path(Invoice creditNote, String suffix) {
        return settings.creditNotes().resolve(creditNote.number() + suffix);
    }

    /**
     * Makes the files of credit notes that were cut off after their numbers were given.
     *
     * @return these credit notes
     */
    List<Invoice> complete() {
        Set<String> present = present();
        List<Invoice> all = invoiceBooks.creditNotes(0, Integer.MAX_VALUE).stream().map(NumberedInvoice::invoice).toList();
        List<Invoice> cutOff = all.stream().filter(note -> !present.contains(note.number() + ".pdf")
                || note.vatTreatment().hasElectronicInvoice() && !present.contains(note.number() + ".xml")).toList();
        cutOff.forEach(note -> write(document(note)));
        return cutOff;
    }

    private Set<String> present() {
        if (!Files.isDirectory(settings.creditNotes())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(settings.creditNotes())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
