package be.regie.document;

import static be.regie.document.Look.LEFT;

import be.regie.document.pdf.Face;
import be.regie.document.pdf.Style;
import be.regie.document.pdf.Wrap;
import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.pricing.PricedLine;
import java.time.LocalDate;
import java.util.List;

/** The upper part of the first page: to whom, what, and the references both sides file it by. */
final class Head {

    /** Where the window of a C5/6 envelope shows the address: 110 mm from the left, 45 mm from the top. */
    private static final double WINDOW_LEFT = 312;
    private static final double WINDOW_TOP = 128;
    private static final double TITLE_Y = 242;
    private static final int COLUMNS = 4;
    private static final double COLUMN = Look.WIDTH / COLUMNS;
    private static final Style RECIPIENT = new Style(Face.REGULAR, 10.5, Look.INK);
    private static final Style RECIPIENT_NAME = new Style(Face.BOLD, 10.5, Look.INK);
    private static final Style VALUE = new Style(Face.REGULAR, 9, Look.INK);

    private final Sheet sheet;
    private int column;
    private double rowTop;
    private double rowBottom;

    private Head(Sheet sheet) {
        this.sheet = sheet;
    }

    static void draw(Sheet sheet) {
        Head head = new Head(sheet);
        head.recipient();
        head.title();
        head.references();
        sheet.pages().moveTo(head.rowBottom + 14);
    }

    private void recipient() {
        Customer customer = sheet.document().customer();
        Address address = customer.address();
        double y = lines(RECIPIENT_NAME, 4, customer.name(), WINDOW_TOP);
        y = lines(RECIPIENT, 2, address.street(), y);
        y = lines(RECIPIENT, 2, (address.postalCode() + " " + address.city()).strip(), y);
        if (!address.country().equals(sheet.document().supplier().address().country())) {
            lines(RECIPIENT, 1, sheet.texts().country(address.country()).toUpperCase(sheet.texts().language().locale()), y);
        }
    }

    private double lines(Style style, int limit, String text, double top) {
        double y = top;
        for (String line : Wrap.atMost(limit, sheet.canvas(), style, text, Look.RIGHT - WINDOW_LEFT)) {
            y += 13.5;
            sheet.canvas().text(style, WINDOW_LEFT, y, line);
        }
        return y;
    }

    private void title() {
        String word = sheet.texts().get(sheet.invoice().isCreditNote() ? Phrase.CREDIT_NOTE : Phrase.INVOICE) + " ";
        sheet.canvas().text(Look.TITLE, LEFT, TITLE_Y, word);
        sheet.canvas().text(Look.TITLE_STRONG, LEFT + sheet.canvas().width(Look.TITLE, word), TITLE_Y,
                sheet.invoice().number());
    }

    private void references() {
        Texts texts = sheet.texts();
        Formats formats = sheet.formats();
        Customer customer = sheet.document().customer();
        rowTop = TITLE_Y + 12;
        rowBottom = rowTop;
        boolean creditNote = sheet.invoice().isCreditNote();
        cell(creditNote ? Phrase.CREDIT_NOTE_DATE : Phrase.ISSUE_DATE, formats.date(sheet.invoice().issueDate()));
        if (!creditNote) {
            cell(Phrase.DUE_DATE, formats.date(sheet.invoice().dueDate()));
        }
        supply(texts, formats);
        cell(Phrase.CUSTOMER_NUMBER, customer.customerId());
        cell(Phrase.CUSTOMER_VAT, Identifiers.vat(customer.vatNumber()));
        cell(Phrase.PURCHASE_ORDER, sheet.invoice().purchaseOrder());
        cell(Phrase.BUYER_REFERENCE, customer.buyerReference());
    }

    /** Lines stand in order of start, so the first and the last give the period of supply. */
    private void supply(Texts texts, Formats formats) {
        List<PricedLine> lines = sheet.document().lines();
        LocalDate first = sheet.day(lines.getFirst().priced().prestation());
        LocalDate last = sheet.day(lines.getLast().priced().prestation());
        if (first.equals(last)) {
            cell(Phrase.SUPPLY_DATE, formats.date(first));
        } else {
            cell(Phrase.SUPPLY_PERIOD, texts.get(Phrase.FROM_TO, formats.date(first), formats.date(last)));
        }
    }

    /** A label over its value, the next place in rows of four; nothing where the value is blank. */
    private void cell(Phrase label, String value) {
        if (value.isBlank()) {
            return;
        }
        if (column == COLUMNS) {
            column = 0;
            rowTop = rowBottom + 6;
        }
        double x = LEFT + column++ * COLUMN;
        double y = rowTop + 10;
        sheet.canvas().text(Look.LABEL, x, y, sheet.texts().get(label));
        for (String line : Wrap.atMost(3, sheet.canvas(), VALUE, value, COLUMN - 10)) {
            y += 11.5;
            sheet.canvas().text(VALUE, x, y, line);
        }
        rowBottom = Math.max(rowBottom, y + 4);
    }
}
