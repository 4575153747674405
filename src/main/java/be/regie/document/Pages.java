package be.regie.document;

import be.regie.document.pdf.Canvas;
import be.regie.document.pdf.Style;
import be.regie.document.pdf.Typeface;
import be.regie.document.pdf.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of the document being laid out, and how far down the present one is filled. Its canvases serve one document
 * after the other.
 */
final class Pages {

    private final List<Canvas> canvases = new ArrayList<>();
    private List<Typeface> typefaces;
    private boolean draft;
    private String runningTitle;
    private Runnable repeated;
    private int count;
    private double y;

    /** Begins a document with its first page. */
    void start(List<Typeface> typefacesByFace, boolean isDraft, String titleOfNextPages) {
        typefaces = typefacesByFace;
        draft = isDraft;
        runningTitle = titleOfNextPages;
        repeated = () -> { };
        count = 0;
        open(Decoration.FIRST);
        y = Look.NEXT_TOP;
    }

    Canvas canvas() {
        return canvases.get(count - 1);
    }

    List<Canvas> all() {
        return canvases.subList(0, count);
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    /** Moves down by {@code height} and gives the place reached. */
    double down(double height) {
        y += height;
        return y;
    }

    boolean fits(double height) {
        return y + height <= Look.BOTTOM;
    }

    /** Goes to the next page where {@code height} does not fit on this one. */
    void require(double height) {
        if (!fits(height)) {
            next();
        }
    }

    /** What each new page begins with from now on, e.g. the head of a table. */
    void repeatOnNextPages(Runnable drawing) {
        repeated = drawing;
    }

    void next() {
        open(Decoration.NEXT);
        canvas().text(Look.STRONG, Look.LEFT, 42,
                Wrap.atMost(1, canvas(), Look.STRONG, runningTitle, Look.WIDTH).getFirst());
        y = Look.NEXT_TOP;
        repeated.run();
    }

    /** Lines of text one under the other, over as many pages as they need. */
    void lines(Style style, double x, double leading, List<String> lines) {
        for (String line : lines) {
            require(leading);
            canvas().text(style, x, down(leading) - leading * 0.25, line);
        }
    }

    /** Page x of y on every page, now that y is known. */
    void number(Texts texts) {
        String total = Integer.toString(count);
        for (int i = 0; i < count; i++) {
            canvases.get(i).textRight(Look.LABEL, Look.RIGHT, Look.FOOT + 4.6,
                    texts.get(Phrase.PAGE, Integer.toString(i + 1), total));
        }
    }

    boolean isComplete() {
        return all().stream().allMatch(Canvas::isComplete);
    }

    private void open(String decoration) {
        if (count == canvases.size()) {
            canvases.add(new Canvas());
        }
        Canvas canvas = canvases.get(count++);
        canvas.clear(typefaces);
        if (draft) {
            canvas.paintPage(Decoration.DRAFT);
        }
        canvas.paintPage(decoration);
    }
}
