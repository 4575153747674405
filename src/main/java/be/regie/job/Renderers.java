package be.regie.job;

import be.regie.document.PdfRenderer;
import be.regie.document.PdfTemplates;
import be.regie.document.Texts;
import org.springframework.stereotype.Component;

/** One set of templates for the month in work, and a renderer a thread on them. */
@Component
class Renderers {

    private record Prepared(FrozenMonth month, PdfTemplates templates) {
    }

    private record Mine(Prepared prepared, PdfRenderer renderer) {
    }

    private Prepared prepared;
    private final ThreadLocal<Mine> mine = new ThreadLocal<>();

    PdfRenderer of(FrozenMonth month) {
        Prepared current = prepared(month);
        if (mine.get() == null || mine.get().prepared() != current) {
            mine.set(new Mine(current, new PdfRenderer(current.templates())));
        }
        return mine.get().renderer();
    }

    private synchronized Prepared prepared(FrozenMonth month) {
        if (prepared == null || prepared.month() != month) {
            prepared = new Prepared(month, new PdfTemplates(month.reference().supplier(),
                    Texts.all(OwnTexts.of(month.folder().resolve(FrozenMonth.INPUT), Texts.BUNDLE))));
        }
        return prepared;
    }
}
