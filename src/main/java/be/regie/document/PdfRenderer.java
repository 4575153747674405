package be.regie.document;

import be.regie.document.pdf.Attachment;
import be.regie.document.pdf.FileBytes;
import be.regie.document.pdf.Metadata;
import be.regie.document.pdf.PdfFile;
import be.regie.document.pdf.Repertoire;
import be.regie.document.pdf.StaticPart;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.party.Supplier;
import be.regie.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the PDF/A-3b of an invoice or credit note: always the same bytes for the same document. It keeps its buffers,
 * so each thread has its own renderer; the {@link PdfTemplates} behind them are shared.
 */
public final class PdfRenderer {

    private final PdfTemplates templates;
    private final Pages pages = new Pages();
    private final PdfFile file = new PdfFile();

    public PdfRenderer(PdfTemplates templates) {
        this.templates = templates;
    }

    /** For a single renderer; several share {@link PdfTemplates}. */
    public PdfRenderer(Supplier supplier, Map<Language, Texts> texts) {
        this(new PdfTemplates(supplier, texts));
    }

    /**
     * @param xml the e-invoice, kept byte by byte inside the PDF as {@code <number>.xml}
     * @throws IllegalArgumentException where {@code document} is another supplier's or has no line
     */
    public FileBytes render(IssuedDocument document, Optional<byte[]> xml) {
        if (document.supplier() != templates.supplier() && !document.supplier().equals(templates.supplier())) {
            throw new IllegalArgumentException("Document " + document.invoice().number() + " is not of the supplier "
                    + templates.supplier().legalName() + " that this renderer was made for");
        }
        if (document.lines().isEmpty()) {
            throw new IllegalArgumentException("Document " + document.invoice().number() + " has no line");
        }
        Texts texts = templates.texts(document.customer().language());
        StaticPart part = laidOut(document, texts, Repertoire.COMMON);
        for (Repertoire wider : List.of(Repertoire.WESTERN, Repertoire.EUROPEAN)) {
            part = pages.isComplete() ? part : laidOut(document, texts, wider);
        }
        String name = document.invoice().number() + ".xml";
        Optional<Attachment> attachment = xml.map(
                content -> new Attachment(name, "application/xml", texts.get(Phrase.ELECTRONIC_INVOICE), content));
        return file.write(part, pages.all(), metadata(document, texts), attachment);
    }

    /** Fills the pages, with these fonts. */
    private StaticPart laidOut(IssuedDocument document, Texts texts, Repertoire repertoire) {
        StaticPart part = templates.part(texts.language(), repertoire);
        pages.start(part.typefaces(), document.draft(),
                title(document.invoice(), texts) + "  \u00B7  " + document.customer().name());
        Sheet sheet = new Sheet(document, texts, templates.look(), pages);
        Head.draw(sheet);
        PaymentBox.draw(sheet);
        LineTable.draw(sheet);
        Totals.draw(sheet);
        if (document.supplier().annex()) {
            Annex.draw(sheet);
        }
        pages.number(texts);
        return part;
    }

    private static String title(Invoice invoice, Texts texts) {
        return texts.get(invoice.isCreditNote() ? Phrase.CREDIT_NOTE : Phrase.INVOICE) + " " + invoice.number();
    }

    private static Metadata metadata(IssuedDocument document, Texts texts) {
        Invoice invoice = document.invoice();
        String author = document.supplier().legalName();
        String identity = document.supplier().vatNumber() + ' ' + invoice.number() + ' ' + invoice.issueDate();
        return new Metadata(title(invoice, texts), author, texts.language().code() + "-BE", invoice.issueDate(), identity);
    }
}
