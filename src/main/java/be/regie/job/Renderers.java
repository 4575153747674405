package be.regie.job;

import be.regie.document.pdf.PdfRenderer;
import org.springframework.stereotype.Component;

/** A renderer a thread, for the month in work: what all its documents share is prepared once. */
@Component
class Renderers {

    private final ThreadLocal<Prepared> prepared = new ThreadLocal<>();

    private record Prepared(FrozenMonth month, PdfRenderer renderer) {
    }

    PdfRenderer of(FrozenMonth month) {
        Prepared current = prepared.get();
        if (current == null || current.month() != month) {
            current = new Prepared(month, PdfRenderer.of(month.reference().supplier(), month.folder().resolve(FrozenMonth.INPUT)));
            prepared.set(current);
        }
        return current.renderer();
    }
}
