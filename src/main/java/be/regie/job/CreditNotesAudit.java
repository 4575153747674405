package be.regie.job;

import be.regie.invoice.BookLine;
import be.regie.invoice.Credit;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceNumber;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.NumberedInvoice;
import be.regie.ledger.Journal;
import be.regie.party.Supplier;
import be.regie.prestation.DamagedSnapshotException;
import be.regie.report.BookRows;
import be.regie.report.Differences;
import be.regie.report.ExpectedRows;
import be.regie.table.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes credit notes again from the lines that they credit, and compares the books and the files on the disk with them.
 * No manifest lists these files: they appear between two months.
 */
@Component
class CreditNotesAudit {

    private static final String NOTE = "credit note";
    private static final String FILE = "credit note file";

    private final Settings settings;
    private final InvoiceBooks invoiceBooks;
    private final CreditBooks creditBooks;
    private final CreditNoteDocuments documents;
    private final BookRows bookRows;

    CreditNotesAudit(Settings settings, InvoiceBooks invoiceBooks, CreditBooks creditBooks, CreditNoteDocuments documents,
                     BookRows bookRows) {
        this.settings = settings;
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.documents = documents;
        this.bookRows = bookRows;
    }

    /** Those dated after {@code afterMonth} and in or before {@code month}; both as numbers, see the register. */
    void compare(int afterMonth, int month, Differences differences) {
        invoiceBooks.creditNotes(afterMonth, month).forEach(note -> compare(note, differences));
    }

    /** Files that belong to no credit note of the books. */
    void strangers(Differences differences) {
        Set<String> known = new TreeSet<>();
        invoiceBooks.creditNotes(0, Integer.MAX_VALUE).forEach(note -> {
            known.add(documents.path(note.invoice(), ".pdf").getFileName().toString());
            if (note.invoice().vatTreatment().hasElectronicInvoice()) {
                known.add(documents.path(note.invoice(), ".xml").getFileName().toString());
            }
        });
        if (Files.isDirectory(settings.creditNotes())) {
            Folders.files(settings.creditNotes()).stream().filter(name -> !known.contains(name)).sorted()
                    .forEach(name -> differences.add(FILE, name, "sha256", "", Sha256.of(settings.creditNotes().resolve(name))));
        }
    }

    private void compare(NumberedInvoice booked, Differences differences) {
        Invoice note = booked.invoice();
        List<BookLine> lines = creditBooks.lines(note.number());
        if (lines.isEmpty()) {
            differences.add(NOTE, note.number(), "lines", "", "the books name none");
            return;
        }
        try {
            IssuedDocument document = documents.document(note);
            InvoiceNumber number = number(note, document.supplier());
            Invoice corrected = invoiceBooks.invoice(note.corrects()).orElseThrow().invoice();
            Invoice expected = new Credit(corrected, lines).note(number, note.issueDate(), note.reason());
            rows(NOTE, note.number(), bookRows.invoice(note.number()),
                    ExpectedRows.invoice(expected, null, number.series(), number.year(), number.counter()), differences);
            rows("journal entry", note.number(), bookRows.entry(note.number()),
                    ExpectedRows.entry(Journal.entry(1, expected, document.customer(), document.supplier().accounts())), differences);
            Optional<byte[]> xml = documents.xml(document);
            xml.ifPresent(bytes -> file(documents.path(note, ".xml"), bytes, differences));
            file(documents.path(note, ".pdf"), documents.pdf(document, xml), differences);
        } catch (GateClosed unlike) {
            unlike.disagreements().forEach(finding -> differences.add(NOTE, note.number(), "lines", "", finding.toString()));
        } catch (DamagedSnapshotException damaged) {
            differences.add(NOTE, note.number(), "lines", "", damaged.getMessage());
        }
    }

    private static InvoiceNumber number(Invoice note, Supplier supplier) {
        int counter = Integer.parseInt(note.number().substring(note.number().lastIndexOf('-') + 1));
        return new InvoiceNumber(supplier.creditNoteSeries(), note.issueDate().getYear(), counter);
    }

    private static void rows(String what, String subject, Map<String, String> booked, Map<String, String> expected, Differences differences) {
        if (booked.isEmpty()) {
            differences.compare(what, subject, booked, expected);
        } else {
            expected.forEach((column, value) -> differences.compare(what, subject, column, booked.getOrDefault(column, ""), value));
        }
    }

    /** What was issued is what comes out again: nothing else vouches for the file. */
    private static void file(Path file, byte[] issued, Differences differences) {
        differences.compare(FILE, file.getFileName().toString(), "sha256", Sha256.of(issued),
                Files.isRegularFile(file) ? Sha256.of(file) : "");
    }
}
