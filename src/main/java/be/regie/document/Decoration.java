package be.regie.document;

import static be.regie.document.Look.FOOT;
import static be.regie.document.Look.LEFT;
import static be.regie.document.Look.RIGHT;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Face;
import be.regie.document.pdf.Form;
import be.regie.document.pdf.LogoImage;
import be.regie.document.pdf.StaticPart;
import be.regie.document.pdf.Style;
import be.regie.document.pdf.Typeface;
import be.regie.document.pdf.Wrap;
import be.regie.party.Supplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every document of a firm shows in the same place: who bills, and the foot of each page. */
record Decoration(Supplier supplier, Texts texts, Look look, Optional<LogoImage> logo) {

    static final String FIRST = "First";
    static final String NEXT = "Next";
    static final String DRAFT = "Draft";

    private static final Style NAME = new Style(Face.BOLD, 9.5, Look.INK);
    private static final Style NAME_AS_LOGO = new Style(Face.BOLD, 16, Look.INK);
    private static final Style CONTACT = new Style(Face.REGULAR, 8, Look.GREY);
    private static final Style FOOT_TEXT = new Style(Face.REGULAR, 6.8, Look.GREY);
    private static final Style DRAFT_MARK = new Style(Face.BOLD, 104, Look.MARK);
    private static final double LOGO_WIDTH = 150;
    private static final double LOGO_HEIGHT = 50;
    private static final double COLUMN = 235;
    private static final double FOOT_WIDTH = 430;

    List<Form> forms(List<Typeface> typefaces) {
        return List.of(new Form(FIRST, first(canvas(typefaces))), new Form(NEXT, next(canvas(typefaces))),
                new Form(DRAFT, draft(canvas(typefaces))));
    }

    private static Canvas canvas(List<Typeface> typefaces) {
        Canvas canvas = new Canvas();
        canvas.clear(typefaces);
        return canvas;
    }

    private Canvas first(Canvas canvas) {
        canvas.rectangle(look.accent(), 0, 0, Canvas.WIDTH, 5);
        double y = logo.map(image -> logo(canvas, image)).orElse(34.0);
        Style nameStyle = logo.isPresent() ? NAME : NAME_AS_LOGO;
        for (String line : Wrap.atMost(3, canvas, nameStyle, supplier.legalName(), logo.isPresent() ? COLUMN : Look.WIDTH)) {
            y += nameStyle.size() * 1.3;
            canvas.text(nameStyle, LEFT, y, line);
        }
        y += 2;
        for (String line : contact()) {
            for (String part : Wrap.atMost(2, canvas, CONTACT, line, COLUMN)) {
                y += 10.5;
                canvas.text(CONTACT, LEFT, y, part);
            }
        }
        foot(canvas);
        return canvas;
    }

    /** @return the y below the logo */
    private double logo(Canvas canvas, LogoImage image) {
        double scale = Math.min(LOGO_WIDTH / image.width(), LOGO_HEIGHT / image.height());
        canvas.paint(StaticPart.LOGO, LEFT, 30, image.width() * scale, image.height() * scale);
        return 30 + image.height() * scale + 8;
    }

    private List<String> contact() {
        List<String> lines = new ArrayList<>();
        lines.add(supplier.address().street());
        lines.add(supplier.address().postalCode() + " " + supplier.address().city());
        lines.add(texts.get(Phrase.VAT_NUMBER, Identifiers.vat(supplier.vatNumber())));
        lines.add(texts.get(Phrase.COURT, supplier.court().in(texts.language())));
        lines.add(joined(supplier.phone().isEmpty() ? "" : texts.get(Phrase.PHONE, supplier.phone()), supplier.email()));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private Canvas next(Canvas canvas) {
        canvas.rectangle(look.accent(), 0, 0, Canvas.WIDTH, 5);
        canvas.rule(Look.HAIR, LEFT, RIGHT, 50, 0.6);
        foot(canvas);
        return canvas;
    }

    private void foot(Canvas canvas) {
        canvas.rule(Look.HAIR, LEFT, RIGHT, FOOT - 8, 0.6);
        double y = FOOT;
        for (String line : footLines(canvas)) {
            y += 8.6;
            canvas.text(FOOT_TEXT, LEFT, y - 4, line);
        }
    }

    private List<String> footLines(Canvas canvas) {
        String identity = joined(supplier.legalName(), supplier.address().street() + ", "
                + supplier.address().postalCode() + " " + supplier.address().city(),
                texts.get(Phrase.ENTERPRISE_NUMBER, Identifiers.enterprise(supplier.enterpriseNumber())),
                texts.get(Phrase.COURT, supplier.court().in(texts.language())));
        String bank = joined(texts.get(Phrase.VAT_NUMBER, Identifiers.vat(supplier.vatNumber())),
                texts.get(Phrase.IBAN, Identifiers.iban(supplier.iban())), texts.get(Phrase.BIC, supplier.bic()));
        List<String> lines = new ArrayList<>(Wrap.atMost(2, canvas, FOOT_TEXT, identity, FOOT_WIDTH));
        lines.addAll(Wrap.atMost(1, canvas, FOOT_TEXT, bank, FOOT_WIDTH));
        String footer = supplier.footer().in(texts.language());
        if (!footer.isBlank()) {
            lines.addAll(Wrap.atMost(5 - lines.size(), canvas, FOOT_TEXT, footer, FOOT_WIDTH));
        }
        return lines;
    }

    private Canvas draft(Canvas canvas) {
        canvas.diagonal(DRAFT_MARK, texts.get(Phrase.DRAFT));
        return canvas;
    }

    private static String joined(String... parts) {
        return String.join("  \u00B7  ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }
}
