package be.regie.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as a reader would copy it, line by line, pages parted by a form feed. */
final class PdfText {

    private PdfText() {
    }

    static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\f");
            return stripper.getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@link #of} with every kind of space as a plain one. */
    static String plain(byte[] pdf) {
        return of(pdf).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
