package be.regie.document;

import static be.regie.document.Look.BODY;
import static be.regie.document.Look.LEFT;
import static be.regie.document.Look.RIGHT;
import static be.regie.document.Look.SMALL;
import static be.regie.document.Look.STRONG;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Wrap;
import be.regie.prestation.Phases;
import be.regie.prestation.Prestation;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The prestations in detail: when, which ticket, who, how, the five phases (R1) and the whole description. */
final class Annex {

    private static final double TEXT = LEFT + 104;
    private static final double TEXT_WIDTH = RIGHT - TEXT;
    private static final double TITLE = 34;
    private static final double LEADING = 11;
    private static final double SMALL_LEADING = 9.6;
    private static final double GAP = 9;
    private final Sheet sheet;
    private final Texts texts;
    private final Pages pages;

    private Annex(Sheet sheet) {
        this.sheet = sheet;
        texts = sheet.texts();
        pages = sheet.pages();
    }

    /** On the last page where all of it fits, otherwise on pages of its own. */
    static void draw(Sheet sheet) {
        List<Prestation> prestations = sheet.document().lines().stream()
                .filter(line -> line.kind() == LineKind.TIME)
                .map(PricedLine::priced).map(priced -> priced.prestation()).toList();
        if (prestations.isEmpty()) {
            return;
        }
        Annex annex = new Annex(sheet);
        if (!annex.fits(prestations)) {
            sheet.pages().next();
        }
        annex.title();
        prestations.forEach(annex::entry);
    }

    private boolean fits(List<Prestation> prestations) {
        double height = TITLE;
        for (Prestation prestation : prestations) {
            height += GAP + LEADING + facts(prestation).size() * SMALL_LEADING + description(prestation).size() * LEADING + 2;
            if (!pages.fits(height)) {
                return false;
            }
        }
        return true;
    }

    private void title() {
        sheet.canvas().text(Look.SUBTITLE, LEFT, pages.down(20), texts.get(Phrase.ANNEX));
        pages.down(TITLE - 20 - GAP);
    }

    private void entry(Prestation prestation) {
        List<String> facts = facts(prestation);
        List<String> description = description(prestation);
        pages.require(GAP + LEADING + facts.size() * SMALL_LEADING + Math.min(description.size(), 2) * LEADING);
        Canvas canvas = sheet.canvas();
        canvas.rule(Look.HAIR, LEFT, RIGHT, pages.y() + 2, 0.5);
        double y = pages.down(GAP + LEADING - 3);
        ZonedDateTime start = sheet.start(prestation);
        sheet.fitted(BODY, LEFT, y, texts.get(Phrase.ANNEX_START, sheet.formats().date(start.toLocalDate()),
                sheet.formats().time(start.toLocalTime())), TEXT - LEFT - 8);
        sheet.fitted(STRONG, TEXT, y, prestation.id(), TEXT_WIDTH);
        pages.down(3);
        pages.lines(SMALL, TEXT, SMALL_LEADING, facts);
        pages.down(2);
        pages.lines(BODY, TEXT, LEADING, description);
    }

    private List<String> facts(Prestation prestation) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(LineTable.mode(prestation.mode())));
        if (!prestation.requestId().isEmpty()) {
            parts.add(texts.get(Phrase.TICKET, prestation.requestId()));
        }
        if (!prestation.technician().isEmpty()) {
            parts.add(texts.get(Phrase.TECHNICIAN, prestation.technician()));
        }
        parts.add(texts.get(Phrase.DURATION, sheet.formats().number(prestation.minutes())));
        List<String> lines = new ArrayList<>(Wrap.all(sheet.canvas(), SMALL, String.join(" \u00B7 ", parts), TEXT_WIDTH));
        prestation.phases().map(this::phases)
                .ifPresent(words -> lines.addAll(Wrap.all(sheet.canvas(), SMALL, words, TEXT_WIDTH)));
        return lines;
    }

    private String phases(Phases phases) {
        return String.join(" \u00B7 ", minutes(Phrase.PHASE_READING, phases.reading()),
                minutes(Phrase.PHASE_PREPARATION, phases.preparation()),
                minutes(Phrase.PHASE_IMPLEMENTATION, phases.implementation()),
                minutes(Phrase.PHASE_VERIFICATION, phases.verification()),
                minutes(Phrase.PHASE_ARCHIVING, phases.archiving()));
    }

    private String minutes(Phrase phase, int minutes) {
        return texts.get(phase, texts.get(Phrase.MINUTES, sheet.formats().number(minutes)));
    }

    private List<String> description(Prestation prestation) {
        return prestation.description().isBlank() ? List.of()
                : Wrap.all(sheet.canvas(), BODY, prestation.description(), TEXT_WIDTH);
    }
}
