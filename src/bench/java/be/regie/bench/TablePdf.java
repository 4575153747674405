package be.regie.bench;

import be.regie.document.EpcQr;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.PaymentReference;
import be.regie.pricing.PricedLine;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The same invoice the way OpenPDF's own examples make one: paragraphs and a table, two embedded fonts, a QR code. */
final class TablePdf {

    private final IssuedDocument document;
    private final Font regular;
    private final Font bold;

    TablePdf(IssuedDocument document) {
        this.document = document;
        regular = new Font(font("/font-fallback/LiberationSans-Regular.ttf"), 9);
        bold = new Font(font("/liberation/LiberationSans-Bold.ttf"), 9);
    }

    private static BaseFont font(String resource) {
        try (var in = TablePdf.class.getResourceAsStream(resource)) {
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] make() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        Document pdf = new Document(PageSize.A4, 40, 40, 40, 40);
        PdfWriter writer = PdfWriter.getInstance(pdf, out);
        pdf.open();
        for (String text : List.of(document.supplier().legalName(), document.supplier().vatNumber(), document.customer().name(),
                document.customer().vatNumber())) {
            pdf.add(new Paragraph(text, regular));
        }
        pdf.add(new Paragraph(document.invoice().number(), bold));
        pdf.add(lines());
        pdf.add(new Paragraph(document.invoice().net() + "   " + document.invoice().vat() + "   " + document.invoice().gross(), bold));
        qr(writer.getDirectContent());
        pdf.close();
        return out.toByteArray();
    }

    private PdfPTable lines() {
        PdfPTable table = new PdfPTable(new float[] {2, 6, 2, 2, 2});
        table.setWidthPercentage(100);
        for (String heading : List.of("Prestation", "Description", "Quantité", "Prix", "Net")) {
            table.addCell(new PdfPCell(new Phrase(heading, bold)));
        }
        for (PricedLine line : document.lines()) {
            table.addCell(new PdfPCell(new Phrase(line.priced().prestation().id(), regular)));
            table.addCell(new PdfPCell(new Phrase(line.priced().prestation().description(), regular)));
            for (Object figure : List.of(line.quantity(), line.unitPrice(), line.net())) {
                PdfPCell cell = new PdfPCell(new Phrase(figure.toString(), regular));
                cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
                table.addCell(cell);
            }
        }
        return table;
    }

    private void qr(PdfContentByte canvas) {
        BitMatrix code = code(document);
        canvas.setColorFill(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    canvas.rectangle(40 + x * 2, 140 - y * 2, 2, 2);
                }
            }
        }
        canvas.fill();
    }

    /** The modules of the payment code, by a general library. */
    static BitMatrix code(IssuedDocument document) {
        try {
            String payload = EpcQr.payload(document.supplier().legalName(), document.supplier().iban(), document.supplier().bic(),
                    document.invoice().gross(), PaymentReference.of(2026, 123));
            return new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, 1, 1);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
