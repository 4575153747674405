package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.XmlFile;
import be.regie.party.Customer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A month as ledger formats see it: its posted journal and its e-invoices. The same at billing and years later. */
@Component
class LedgerFiles {

    private final InvoiceBooks invoiceBooks;
    private final JournalBooks journal;
    private final CreditNoteDocuments creditNotes;

    LedgerFiles(InvoiceBooks invoiceBooks, JournalBooks journal, CreditNoteDocuments creditNotes) {
        this.invoiceBooks = invoiceBooks;
        this.journal = journal;
        this.creditNotes = creditNotes;
    }

    /** The month's journal: each document with the customer as frozen with it. */
    Iterable<JournalEntry> entries(FrozenMonth month) {
        return journal.ofMonth(month.previous(), month.number(), invoice -> customer(month, invoice));
    }

    private Customer customer(FrozenMonth month, Invoice invoice) {
        return invoice.isCreditNote() ? creditNotes.customer(invoice) : month.reference().customers().get(invoice.customerId());
    }

    /** @param invoices the folder of the month's documents; those of its credit notes lie in their own */
    LedgerContext context(FrozenMonth month, Path invoices) {
        return new LedgerContext(month.reference().supplier(), month.month(), () -> electronicInvoices(month, invoices));
    }

    private Iterator<XmlFile> electronicInvoices(FrozenMonth month, Path invoices) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(invoices)) {
            found.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        invoiceBooks.creditNotes(month.previous(), month.number()).stream().map(NumberedInvoice::invoice)
                .filter(note -> note.vatTreatment().hasElectronicInvoice())
                .forEach(note -> files.add(creditNotes.path(note, ".xml")));
        return files.stream().map(LedgerFiles::xml).iterator();
    }

    private static XmlFile xml(Path file) {
        try {
            return new XmlFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
