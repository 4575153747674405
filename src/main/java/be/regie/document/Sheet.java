package be.regie.document;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Style;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.money.Amount;
import be.regie.prestation.Prestation;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A document being laid out: what it says, in which language and look, and on which pages. */
record Sheet(IssuedDocument document, Texts texts, Look look, Pages pages) {

    Invoice invoice() {
        return document.invoice();
    }

    Canvas canvas() {
        return pages.canvas();
    }

    Formats formats() {
        return texts.formats();
    }

    String euros(Amount amount) {
        return texts.get(Phrase.EUROS, formats().amount(amount));
    }

    String vatRate() {
        return texts.get(Phrase.PERCENT, formats().number(invoice().vatRate()));
    }

    ZonedDateTime start(Prestation prestation) {
        return prestation.startedAt().atZone(document.supplier().zone());
    }

    LocalDate day(Prestation prestation) {
        return start(prestation).toLocalDate();
    }

    /** {@code text} on one line, set smaller where it is wider than {@code width}. */
    void fitted(Style style, double x, double y, String text, double width) {
        double wanted = canvas().width(style, text);
        double size = wanted <= width ? style.size() : Math.floor(style.size() * width / wanted * 10) / 10;
        canvas().text(new Style(style.face(), size, style.colour()), x, y, text);
    }
}
