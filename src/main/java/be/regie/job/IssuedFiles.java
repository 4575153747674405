package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.report.Manifest;
import be.regie.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads documents from where they were issued to, byte by byte as they were: those of a month by its manifest, which the
 * books vouch for; those of credit notes by making them again.
 */
@Component
class IssuedFiles {

    private final Settings settings;
    private final MonthBooks months;
    private final CreditNoteDocuments creditNotes;
    private YearMonth known;
    private Map<String, String> hashes = Map.of();

    IssuedFiles(Settings settings, MonthBooks months, CreditNoteDocuments creditNotes) {
        this.settings = settings;
        this.months = months;
        this.creditNotes = creditNotes;
    }

    /** A file is missing, or is not what was issued. */
    static final class Touched extends Exception {

        private final transient Path file;

        Touched(Path file) {
            super(file.toString());
            this.file = file;
        }

        Path file() {
            return file;
        }
    }

    /** @param xml empty for a consumer */
    record Documents(byte[] pdf, Optional<byte[]> xml) {
    }

    Documents of(Invoice invoice) throws Touched {
        if (invoice.isCreditNote()) {
            return ofCreditNote(creditNotes.document(invoice));
        }
        byte[] pdf = ofMonth(invoice.period(), "invoices/" + invoice.number() + ".pdf");
        return new Documents(pdf, invoice.vatTreatment().hasElectronicInvoice()
                ? Optional.of(ofMonth(invoice.period(), "invoices/" + invoice.number() + ".xml")) : Optional.empty());
    }

    private Documents ofCreditNote(IssuedDocument document) throws Touched {
        Optional<byte[]> xml = creditNotes.xml(document);
        byte[] pdf = creditNotes.pdf(document, xml);
        same(creditNotes.path(document.invoice(), ".pdf"), pdf);
        if (xml.isPresent()) {
            same(creditNotes.path(document.invoice(), ".xml"), xml.get());
        }
        return new Documents(pdf, xml);
    }

    private static void same(Path file, byte[] made) throws Touched {
        if (!Arrays.equals(bytes(file), made)) {
            throw new Touched(file);
        }
    }

    private byte[] ofMonth(YearMonth month, String name) throws Touched {
        if (!month.equals(known)) {
            hashes = manifest(month);
            known = month;
        }
        Path file = settings.monthFolder(month).resolve(name);
        byte[] bytes = bytes(file);
        if (!Sha256.of(bytes).equals(hashes.get(name))) {
            throw new Touched(file);
        }
        return bytes;
    }

    private Map<String, String> manifest(YearMonth month) throws Touched {
        Path file = settings.monthFolder(month).resolve(Manifest.NAME);
        byte[] bytes = bytes(file);
        if (months.month(month).flatMap(IssuedMonth::manifest).filter(Sha256.of(bytes)::equals).isEmpty()) {
            throw new Touched(file);
        }
        return Manifest.read(bytes, "invoices/");
    }

    private static byte[] bytes(Path file) throws Touched {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new Touched(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
