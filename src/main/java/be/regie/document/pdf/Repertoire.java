package be.regie.document.pdf;

import java.util.BitSet;

/**
 * Which characters a document's fonts carry, from few to many. Fonts are most of a small document's bytes, so each
 * document gets the first that has all of its characters: nearly all the smallest, one with a Danish or Polish name a
 * larger one.
 */
public enum Repertoire {
    /** what French, Dutch, German and English are written with, and the signs of documents */
    COMMON,
    /** the letters of their neighbours too (Windows-1252), with all its typographic signs */
    WESTERN,
    /** all European scripts: Latin with every diacritic, Greek, Cyrillic */
    EUROPEAN;

    private static final String ACCENTED = "\u00C0\u00C2\u00C4\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CD\u00CE\u00CF\u00D1\u00D3\u00D4\u00D6\u00D9"
            + "\u00DB\u00DC\u00DF\u00E0\u00E1\u00E2\u00E4\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00ED\u00EE\u00EF\u00F1\u00F3\u00F4\u00F6\u00F9\u00FA\u00FB"
            + "\u00FC\u00FF\u0152\u0153";
    private static final String SIGNS = "\u00A0\u00A7\u00AB\u00B0\u00B2\u00B7\u00BB\u00D7\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u2022\u2026\u202F"
            + "\u20AC\u2192\u2212";
    private static final String WINDOWS_1252 = "\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018\u2019\u201A\u201C\u201D"
            + "\u201E\u2020\u2021\u2022\u2026\u2030\u202F\u2039\u203A\u20AC\u2122\u2192\u2212";
    private static final int LAST = 0x22FF;

    /** The characters wanted, up to {@link #LAST}; a font may lack some of them. */
    BitSet characters() {
        BitSet set = new BitSet(LAST + 1);
        set.set(0x20, 0x7F);
        (ACCENTED + SIGNS).chars().forEach(set::set);
        if (this != COMMON) {
            set.set(0xA0, 0xAD);
            set.set(0xAE, 0x100);
            WINDOWS_1252.chars().forEach(set::set);
        }
        if (this == EUROPEAN) {
            set.set(0x100, 0x250);
            set.set(0x37A, 0x530);
            set.set(0x1E00, 0x2000);
            set.set(0x2010, 0x2028);
            set.set(0x2030, 0x2060);
            set.set(0x20A0, 0x20C0);
            set.set(0x2100, 0x2200);
            set.set(0x2200, LAST + 1);
        }
        return set;
    }
}
