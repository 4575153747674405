package be.regie.document;

import be.regie.document.pdf.Face;
import be.regie.document.pdf.Style;

/**
 * The one look of all documents: places in points from the top left, type sizes, colours. Only the accent is the firm's.
 *
 * @param accent 0xRRGGBB, for the few lines that guide the eye
 * @param tint   the accent nearly white, behind what matters most
 */
record Look(int accent, int tint) {

    static final double LEFT = 51;
    static final double RIGHT = 544;
    static final double WIDTH = RIGHT - LEFT;
    /** Where content ends on every page; below it stands the foot. */
    static final double BOTTOM = 768;
    static final double FOOT = 786;
    /** Where content begins on all pages but the first. */
    static final double NEXT_TOP = 70;

    static final int INK = 0x1F2933;
    static final int GREY = 0x5B6774;
    static final int HAIR = 0xD5DBE1;
    static final int WHITE = 0xFFFFFF;
    static final int MARK = 0xE8EBEE;

    static final Style BODY = new Style(Face.REGULAR, 8.5, INK);
    static final Style STRONG = new Style(Face.BOLD, 8.5, INK);
    static final Style SMALL = new Style(Face.REGULAR, 7.2, GREY);
    static final Style LABEL = new Style(Face.REGULAR, 7.5, GREY);
    static final Style HEADING = new Style(Face.BOLD, 7.5, GREY);
    static final Style TITLE = new Style(Face.REGULAR, 22, INK);
    static final Style TITLE_STRONG = new Style(Face.BOLD, 22, INK);
    static final Style SUBTITLE = new Style(Face.BOLD, 13, INK);

    static Look of(int accent) {
        return new Look(accent, mixed(accent >> 16 & 0xFF) << 16 | mixed(accent >> 8 & 0xFF) << 8 | mixed(accent & 0xFF));
    }

    /** 7 % of the colour, the rest white. */
    private static int mixed(int component) {
        return (component * 7 + 255 * 93) / 100;
    }
}
