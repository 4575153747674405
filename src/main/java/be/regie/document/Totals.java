package be.regie.document;

import static be.regie.document.Look.BODY;
import static be.regie.document.Look.HEADING;
import static be.regie.document.Look.LEFT;
import static be.regie.document.Look.RIGHT;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Face;
import be.regie.document.pdf.Style;
import be.regie.document.pdf.Wrap;
import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.party.VatTreatment;
import java.util.Optional;

/** What follows the lines: VAT by rate, totals, what the law wants said, and the firm's conditions. */
final class Totals {

    static final double HEIGHT = 88;
    private static final double LABELS = LEFT + 300;
    private static final double RATE_RIGHT = LEFT + 135;
    private static final double BASE_RIGHT = LEFT + 202;
    private static final double VAT_RIGHT = LEFT + 268;
    private static final double LEADING = 14;
    private static final Style GRAND = new Style(Face.BOLD, 10.5, Look.INK);
    private static final Style MENTION = new Style(Face.REGULAR, 8, Look.INK);
    private static final Style CONDITIONS = new Style(Face.REGULAR, 7.5, Look.GREY);

    private final Sheet sheet;
    private final Texts texts;
    private final Invoice invoice;

    private Totals(Sheet sheet) {
        this.sheet = sheet;
        texts = sheet.texts();
        invoice = sheet.invoice();
    }

    static void draw(Sheet sheet) {
        Totals totals = new Totals(sheet);
        sheet.pages().require(HEIGHT);
        double top = sheet.pages().y() + 8;
        totals.vatTable(top);
        double bottom = totals.sums(top);
        sheet.pages().moveTo(bottom + 12);
        totals.mentions();
    }

    private void vatTable(double top) {
        Canvas canvas = sheet.canvas();
        double y = top + 10;
        canvas.text(HEADING, LEFT, y, texts.get(Phrase.VAT_CATEGORY));
        canvas.textRight(HEADING, RATE_RIGHT, y, texts.get(Phrase.VAT_RATE));
        canvas.textRight(HEADING, BASE_RIGHT, y, texts.get(Phrase.VAT_BASE));
        canvas.textRight(HEADING, VAT_RIGHT, y, texts.get(Phrase.VAT_AMOUNT));
        canvas.rule(Look.HAIR, LEFT, VAT_RIGHT, y + 4.5, 0.5);
        y += LEADING + 1;
        canvas.text(BODY, LEFT, y, texts.get(category(invoice.vatTreatment())));
        canvas.textRight(BODY, RATE_RIGHT, y, sheet.vatRate());
        canvas.textRight(BODY, BASE_RIGHT, y, sheet.formats().amount(invoice.net()));
        canvas.textRight(BODY, VAT_RIGHT, y, sheet.formats().amount(invoice.vat()));
    }

    private static Phrase category(VatTreatment treatment) {
        return switch (treatment.category()) {
            case S -> Phrase.VAT_STANDARD;
            case AE -> Phrase.VAT_REVERSE_CHARGE;
            case G -> Phrase.VAT_OUTSIDE_EU;
        };
    }

    /** @return the y below the last sum */
    private double sums(double top) {
        double y = top - 4;
        if (!invoice.travel().isZero()) {
            y = sum(y, Phrase.SERVICES, invoice.services());
            y = sum(y, Phrase.TRAVEL, invoice.travel());
        }
        y = sum(y, Phrase.TOTAL_NET, invoice.net());
        y += LEADING;
        sheet.canvas().text(BODY, LABELS, y, texts.get(Phrase.TOTAL_VAT, sheet.vatRate()));
        sheet.canvas().textRight(BODY, RIGHT, y, sheet.formats().amount(invoice.vat()));
        sheet.canvas().rule(sheet.look().accent(), LABELS, RIGHT, y + 6, 0.8);
        y += 20;
        Phrase label = invoice.isCreditNote() ? Phrase.TOTAL_CREDITED : Phrase.TOTAL_GROSS;
        sheet.canvas().text(GRAND, LABELS, y, texts.get(label));
        sheet.canvas().textRight(GRAND, RIGHT, y, sheet.euros(invoice.gross()));
        return y + 7;
    }

    private double sum(double above, Phrase label, Amount amount) {
        double y = above + LEADING;
        sheet.canvas().text(BODY, LABELS, y, texts.get(label));
        sheet.canvas().textRight(BODY, RIGHT, y, sheet.formats().amount(amount));
        return y;
    }

    private void mentions() {
        mention(invoice.vatTreatment()).ifPresent(phrase -> paragraph(MENTION, 11, texts.get(phrase)));
        if (invoice.isCreditNote()) {
            paragraph(MENTION, 11, texts.get(Phrase.MENTION_CREDIT_NOTE));
            return; // conditions of payment have no place where nothing is to be paid
        }
        paragraph(CONDITIONS, 10, sheet.document().supplier().conditionsText().in(texts.language()));
    }

    private static Optional<Phrase> mention(VatTreatment treatment) {
        return switch (treatment) {
            case STANDARD, PRIVATE -> Optional.empty();
            case EU_REVERSE_CHARGE -> Optional.of(Phrase.MENTION_EU_REVERSE_CHARGE);
            case BE_REVERSE_CHARGE -> Optional.of(Phrase.MENTION_BE_REVERSE_CHARGE);
            case OUTSIDE_EU -> Optional.of(Phrase.MENTION_OUTSIDE_EU);
        };
    }

    private void paragraph(Style style, double leading, String text) {
        if (!text.isBlank()) {
            sheet.pages().lines(style, LEFT, leading, Wrap.all(sheet.canvas(), style, text, Look.WIDTH));
            sheet.pages().down(5);
        }
    }
}
