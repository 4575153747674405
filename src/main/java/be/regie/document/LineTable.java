package be.regie.document;

import static be.regie.document.Look.BODY;
import static be.regie.document.Look.HEADING;
import static be.regie.document.Look.LEFT;
import static be.regie.document.Look.RIGHT;
import static be.regie.document.Look.SMALL;
import static be.regie.document.Look.STRONG;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Wrap;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The lines of a document, each with what it is for and how its price came about. */
final class LineTable {

    private static final double ID = LEFT + 58;
    private static final double DESCRIPTION = LEFT + 138;
    private static final double QUANTITY_RIGHT = LEFT + 359;
    private static final double PRICE_RIGHT = LEFT + 439;
    private static final double ID_WIDTH = DESCRIPTION - ID - 8;
    private static final double DESCRIPTION_WIDTH = QUANTITY_RIGHT - DESCRIPTION - 48;
    private static final double DERIVATION_WIDTH = RIGHT - DESCRIPTION;
    private static final double LEADING = 11;
    private static final double SMALL_LEADING = 9.4;
    private static final double PADDING = 4;
    /** Lines of description where the annex has all of it, and where nothing else has. */
    private static final int SHORT = 2;
    private static final int LONG = 12;

    private final Sheet sheet;
    private final Texts texts;
    private final Pages pages;
    private boolean atTop;

    private LineTable(Sheet sheet) {
        this.sheet = sheet;
        texts = sheet.texts();
        pages = sheet.pages();
    }

    static void draw(Sheet sheet) {
        LineTable table = new LineTable(sheet);
        table.head();
        sheet.pages().repeatOnNextPages(table::head);
        Prestation before = null;
        List<PricedLine> lines = sheet.document().lines();
        for (PricedLine line : lines) {
            Prestation prestation = line.priced().prestation();
            table.draw(line, prestation != before, line == lines.getLast() ? Totals.HEIGHT : 0);
            before = prestation;
        }
        sheet.pages().repeatOnNextPages(() -> { });
        sheet.canvas().rule(sheet.look().accent(), LEFT, RIGHT, sheet.pages().y(), 0.8);
    }

    private void head() {
        Canvas canvas = sheet.canvas();
        double y = pages.down(9);
        canvas.text(HEADING, LEFT, y, texts.get(Phrase.COLUMN_DATE));
        canvas.text(HEADING, ID, y, texts.get(Phrase.COLUMN_PRESTATION));
        canvas.text(HEADING, DESCRIPTION, y, texts.get(Phrase.COLUMN_DESCRIPTION));
        canvas.textRight(HEADING, QUANTITY_RIGHT, y, texts.get(Phrase.COLUMN_QUANTITY));
        canvas.textRight(HEADING, PRICE_RIGHT, y, texts.get(Phrase.COLUMN_UNIT_PRICE));
        canvas.textRight(HEADING, RIGHT, y, texts.get(Phrase.COLUMN_NET));
        canvas.rule(sheet.look().accent(), LEFT, RIGHT, pages.down(5), 0.8);
        atTop = true;
    }

    /** The texts of a line's columns; the first line of a prestation, and of a page, says which it is. */
    private record Row(List<String> id, List<String> ticket, List<String> description, List<String> derivation) {

        double height() {
            return Math.max(description.size() * LEADING + derivation.size() * SMALL_LEADING,
                    id.size() * LEADING + ticket.size() * SMALL_LEADING) + PADDING;
        }
    }

    private Row row(PricedLine line, boolean named) {
        Canvas canvas = sheet.canvas();
        Prestation prestation = line.priced().prestation();
        return new Row(named ? Wrap.atMost(3, canvas, BODY, prestation.id(), ID_WIDTH) : List.of(),
                named && !prestation.requestId().isEmpty()
                        ? Wrap.atMost(2, canvas, SMALL, prestation.requestId(), ID_WIDTH) : List.of(),
                Wrap.atMost(sheet.document().supplier().annex() ? SHORT : LONG, canvas, BODY, description(line),
                        DESCRIPTION_WIDTH),
                line.kind() == LineKind.TIME ? Wrap.all(canvas, SMALL, derivation(line), DERIVATION_WIDTH) : List.of());
    }

    /** @param below what has to stand on the same page: the totals below the last line, which would be lost alone */
    private void draw(PricedLine line, boolean newPrestation, double below) {
        Row row = row(line, newPrestation);
        if (!pages.fits(PADDING + row.height()) || !pages.fits((newPrestation || atTop ? PADDING : 0) + row.height() + below)) {
            pages.next();
            row = row(line, true);
        }
        boolean named = newPrestation || atTop;
        if (named && !atTop) {
            sheet.canvas().rule(Look.HAIR, LEFT, RIGHT, pages.y(), 0.5);
        }
        atTop = false;
        double y = named ? pages.down(PADDING) : pages.y();
        if (named) {
            sheet.canvas().text(BODY, LEFT, y + 8, sheet.formats().date(sheet.day(line.priced().prestation())));
        }
        column(ID, y, row.id(), row.ticket());
        column(DESCRIPTION, y, row.description(), row.derivation());
        figures(line, y + 8);
        pages.down(row.height());
    }

    private void column(double x, double top, List<String> lines, List<String> small) {
        double y = top - LEADING + 8;
        for (String text : lines) {
            y += LEADING;
            sheet.canvas().text(BODY, x, y, text);
        }
        for (String text : small) {
            y += SMALL_LEADING;
            sheet.canvas().text(SMALL, x, y, text);
        }
    }

    private void figures(PricedLine line, double y) {
        Canvas canvas = sheet.canvas();
        canvas.textRight(BODY, QUANTITY_RIGHT, y, quantity(line));
        canvas.textRight(BODY, PRICE_RIGHT, y, unitPrice(line));
        canvas.textRight(STRONG, RIGHT, y, sheet.formats().amount(line.net()));
    }

    private String description(PricedLine line) {
        return switch (line.kind()) {
            case TIME -> {
                Prestation prestation = line.priced().prestation();
                String mode = texts.get(mode(prestation.mode()));
                yield prestation.description().isBlank() ? mode
                        : texts.get(Phrase.WITH_DESCRIPTION, mode, prestation.description().strip());
            }
            case TRAVEL_TRIP -> texts.get(Phrase.TRAVEL_TRIP);
            case TRAVEL_KM -> texts.get(Phrase.TRAVEL_KM);
        };
    }

    static Phrase mode(Mode mode) {
        return switch (mode) {
            case REMOTE -> Phrase.REMOTE;
            case ONSITE -> Phrase.ONSITE;
            case WORKSHOP -> Phrase.WORKSHOP;
        };
    }

    /** The derivation; marked where the work is of a month before the one billed. */
    private String derivation(PricedLine line) {
        String words = Derivation.of(line.priced().time(), texts);
        boolean late = !sheet.invoice().isCreditNote()
                && YearMonth.from(sheet.day(line.priced().prestation())).isBefore(sheet.invoice().period());
        return late ? words + " \u00B7 " + texts.get(Phrase.LATE) : words;
    }

    private String quantity(PricedLine line) {
        String number = sheet.formats().number(line.quantity());
        return texts.get(switch (line.kind()) {
            case TIME -> Phrase.MINUTES;
            case TRAVEL_TRIP -> line.quantity().compareTo(BigDecimal.ONE) > 0 ? Phrase.TRIPS : Phrase.TRIP;
            case TRAVEL_KM -> Phrase.KILOMETRES;
        }, number);
    }

    private String unitPrice(PricedLine line) {
        return texts.get(switch (line.kind()) {
            case TIME -> Phrase.PER_HOUR;
            case TRAVEL_TRIP -> Phrase.PER_TRIP;
            case TRAVEL_KM -> Phrase.PER_KILOMETRE;
        }, sheet.formats().price(line.unitPrice()));
    }
}
