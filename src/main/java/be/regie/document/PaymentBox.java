package be.regie.document;

import static be.regie.document.Look.LEFT;
import static be.regie.document.Look.RIGHT;

import be.regie.document.pdf.Face;
import be.regie.document.pdf.Style;
import be.regie.document.pdf.Wrap;
import be.regie.invoice.Invoice;
import be.regie.invoice.PaymentReference;
import be.regie.party.Supplier;
import java.util.List;

/**
 * What a reader looks for first: how much, until when, to which account, with which communication; or, on a credit note,
 * how much is credited, on which invoice and why.
 */
final class PaymentBox {

    private static final double HEIGHT = 100;
    private static final double INNER = LEFT + 15;
    private static final double MIDDLE = LEFT + 190;
    private static final double PLATE = 80;
    private static final double CODE = 68;
    private static final Style LABEL = new Style(Face.REGULAR, 8, Look.GREY);
    private static final Style AMOUNT = new Style(Face.BOLD, 25, Look.INK);
    private static final Style FACT = new Style(Face.BOLD, 11.5, Look.INK);
    private static final Style CAPTION = new Style(Face.REGULAR, 6.2, Look.GREY);

    private final Sheet sheet;
    private final Texts texts;
    private final Invoice invoice;
    private final double top;

    private PaymentBox(Sheet sheet) {
        this.sheet = sheet;
        texts = sheet.texts();
        invoice = sheet.invoice();
        top = sheet.pages().y();
    }

    static void draw(Sheet sheet) {
        PaymentBox box = new PaymentBox(sheet);
        if (sheet.invoice().isCreditNote()) {
            box.credit();
        } else {
            box.payment();
        }
    }

    private void payment() {
        frame(HEIGHT);
        if (sheet.document().draft()) {
            amount(Phrase.TOTAL_GROSS);
            notice(Phrase.DRAFT_NOTICE);
        } else if (EpcQr.canPay(invoice.gross())) {
            amount(Phrase.TO_PAY);
            sheet.fitted(FACT, INNER, top + 72, texts.get(Phrase.PAY_BY, sheet.formats().date(invoice.dueDate())), 165);
            transfer(sheet.document().supplier());
        } else {
            amount(Phrase.TO_PAY);
            notice(Phrase.NOTHING_TO_PAY);
        }
    }

    private void transfer(Supplier supplier) {
        fact(Phrase.PAY_TO, Identifiers.iban(supplier.iban()), top + 21);
        fact(Phrase.PAY_WITH, invoice.paymentReference(), top + 52);
        sheet.fitted(Look.SMALL, MIDDLE, top + 84,
                texts.get(Phrase.PAY_BENEFICIARY, supplier.legalName(), supplier.bic()), 200);
        code(supplier);
    }

    private void credit() {
        String original = sheet.document().correctedOn()
                .map(day -> texts.get(Phrase.CREDITED_INVOICE_OF, invoice.corrects(), sheet.formats().date(day)))
                .orElse(invoice.corrects());
        List<String> reason = Wrap.atMost(6, sheet.canvas(), Look.BODY, invoice.reason(), RIGHT - MIDDLE - 12);
        frame(Math.max(HEIGHT - 16, 64 + 11.5 * reason.size()));
        amount(Phrase.CREDITED);
        fact(Phrase.CREDITED_INVOICE, original, top + 21);
        double y = top + 52;
        sheet.canvas().text(LABEL, MIDDLE, y, texts.get(Phrase.CREDITED_REASON));
        for (String line : reason) {
            y += 11.5;
            sheet.canvas().text(Look.BODY, MIDDLE, y, line);
        }
    }

    private void frame(double height) {
        sheet.canvas().rectangle(sheet.look().tint(), LEFT, top, Look.WIDTH, height);
        sheet.canvas().rectangle(sheet.look().accent(), LEFT, top, 3, height);
        sheet.pages().moveTo(top + height + 16);
    }

    private void amount(Phrase label) {
        sheet.canvas().text(LABEL, INNER, top + 21, texts.get(label));
        sheet.fitted(AMOUNT, INNER, top + 49, sheet.euros(invoice.gross()), MIDDLE - INNER - 10);
    }

    private void notice(Phrase phrase) {
        double y = top + 61;
        for (String line : Wrap.all(sheet.canvas(), Look.STRONG, texts.get(phrase), RIGHT - INNER - 14)) {
            y += 11;
            sheet.canvas().text(Look.STRONG, INNER, y, line);
        }
    }

    private void fact(Phrase label, String value, double y) {
        sheet.canvas().text(LABEL, MIDDLE, y, texts.get(label));
        sheet.fitted(FACT, MIDDLE, y + 13.5, value, 200);
    }

    private void code(Supplier supplier) {
        double left = RIGHT - PLATE - 10;
        double margin = (PLATE - CODE) / 2;
        sheet.canvas().rectangle(Look.WHITE, left, top + 6, PLATE, PLATE);
        String payload = EpcQr.payload(supplier.legalName(), supplier.iban(), supplier.bic(), invoice.gross(),
                PaymentReference.parse(invoice.paymentReference()));
        sheet.canvas().modules(Look.INK, left + margin, top + 6 + margin, CODE, EpcQr.modules(payload));
        String caption = texts.get(Phrase.PAY_SCAN);
        double width = sheet.canvas().width(CAPTION, caption);
        sheet.canvas().text(CAPTION, left + (PLATE - width) / 2, top + 6 + PLATE + 8, caption);
    }
}
