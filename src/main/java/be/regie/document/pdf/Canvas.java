package be.regie.document.pdf;

import java.util.List;

/**
 * The content of one page, written as operators. Places are in points from the top left corner of the page, a text's y
 * is that of its base line.
 */
public final class Canvas {

    public static final double WIDTH = 595.28;
    public static final double HEIGHT = 841.89;

    private final Bytes out = new Bytes(8192);
    private List<Typeface> typefaces;
    private Face face;
    private double size;
    private int colour;
    private boolean inText;
    private long lineX;
    private long lineY;
    private boolean complete;

    /** Empties the page; {@code typefaces} by {@link Face}. */
    public void clear(List<Typeface> typefacesByFace) {
        out.clear();
        typefaces = typefacesByFace;
        face = null;
        colour = -1;
        inText = false;
        complete = true;
    }

    /** Whether the fonts had every character of every text so far. */
    public boolean isComplete() {
        return complete;
    }

    Bytes content() {
        endText();
        return out;
    }

    Typeface typeface(Face wanted) {
        return typefaces.get(wanted.ordinal());
    }

    /** The width of {@code text} as it is printed, in points. */
    public double width(Style style, String text) {
        Typeface typeface = typefaces.get(style.face().ordinal());
        double plain = typeface.plainWidth(text, style.size());
        return plain >= 0 ? plain : typeface.width(Printable.line(text), style.size());
    }

    public void text(Style style, double x, double y, String text) {
        if (text.isEmpty()) {
            return;
        }
        begin(style);
        moveTo(Math.round(x * 100), Math.round((HEIGHT - y) * 100));
        out.put('(');
        string(text);
        out.ascii(")Tj\n");
    }

    /** To a place in hundredths. Texts that follow each other are one object, each placed from the one before: fewer bytes. */
    private void moveTo(long x, long y) {
        if (!inText) {
            out.ascii("BT ");
            inText = true;
            lineX = 0;
            lineY = 0;
        }
        out.hundredths(x - lineX).hundredths(y - lineY).ascii("Td");
        lineX = x;
        lineY = y;
    }

    private void endText() {
        if (inText) {
            out.ascii("ET\n");
            inText = false;
        }
    }

    public void textRight(Style style, double right, double y, String text) {
        text(style, right - width(style, text), y, text);
    }

    public void rectangle(int fillColour, double x, double y, double width, double height) {
        endText();
        fill(fillColour);
        out.decimal(x).decimal(HEIGHT - y - height).decimal(width).decimal(height).ascii("re f\n");
    }

    /** A line from left to right. */
    public void rule(int ruleColour, double left, double right, double y, double thickness) {
        rectangle(ruleColour, left, y, right - left, thickness);
    }

    /** The modules of a code as one path of rectangles, so that no seams show between them. */
    public void modules(int fillColour, double x, double y, double extent, boolean[][] dark) {
        endText();
        fill(fillColour);
        double scale = extent / dark.length;
        out.ascii("q ").fine(scale).ascii("0 0 ").fine(-scale).decimal(x).decimal(HEIGHT - y).ascii("cm\n");
        for (int row = 0; row < dark.length; row++) {
            runs(dark[row], row);
        }
        out.ascii("f Q\n");
    }

    private void runs(boolean[] row, int y) {
        for (int from = 0; from < row.length; from++) {
            if (row[from]) {
                int to = from;
                while (to < row.length && row[to]) {
                    to++;
                }
                out.number(from).put(' ').number(y).put(' ').number(to - from).ascii(" 1 re\n");
                from = to;
            }
        }
    }

    /** Paints an image of the page's resources in a box. */
    public void paint(String name, double x, double y, double width, double height) {
        endText();
        out.ascii("q ").decimal(width).ascii("0 0 ").decimal(height).decimal(x).decimal(HEIGHT - y - height);
        out.ascii("cm /").ascii(name).ascii(" Do Q\n");
    }

    /** A form of the whole page. */
    public void paintPage(String name) {
        endText();
        out.put('/').ascii(name).ascii(" Do\n");
    }

    /** Large text rising from the bottom left to the top right, centred on the page. */
    public void diagonal(Style style, String text) {
        double half = width(style, text) / 2;
        double cosine = 0.5736;
        double sine = 0.8192;
        endText();
        begin(style);
        out.ascii("BT 0.5736 0.8192 -0.8192 0.5736 ").decimal(WIDTH / 2 - half * cosine + style.size() / 3 * sine);
        out.decimal(HEIGHT / 2 - half * sine - style.size() / 3 * cosine).ascii("Tm(");
        string(text);
        out.ascii(")Tj ET\n");
    }

    private void begin(Style style) {
        fill(style.colour());
        if (face != style.face() || size != style.size()) {
            face = style.face();
            size = style.size();
            out.ascii("/F").number(face.ordinal()).put(' ').decimal(size).ascii("Tf ");
        }
    }

    private void fill(int rgb) {
        if (colour != rgb) {
            colour = rgb;
            component(rgb >> 16 & 0xFF);
            component(rgb >> 8 & 0xFF);
            component(rgb & 0xFF);
            out.ascii("rg ");
        }
    }

    private void component(int value) {
        out.thousandths((value * 1000 + 127) / 255);
    }

    /** Nearly every text is printed as it is, which shows while it is written; only another is looked at first. */
    private void string(String text) {
        Typeface typeface = typefaces.get(face.ordinal());
        int start = out.size();
        out.room(4 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!typeface.prints(c)) {
                out.cut(start);
                substituted(typeface, Printable.line(text));
                return;
            }
            character(typeface, c);
        }
    }

    private void substituted(Typeface typeface, String printable) {
        out.room(4 * printable.length());
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            complete &= typeface.has(c);
            character(typeface, typeface.has(c) ? c : Typeface.SUBSTITUTE);
        }
    }

    private void character(Typeface typeface, char c) {
        if (typeface.isOneByte()) {
            out.stringByte(typeface.codes()[c]);
        } else {
            out.stringByte(c >> 8);
            out.stringByte(c);
        }
    }
}
