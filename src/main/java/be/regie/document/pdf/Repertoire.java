package be.regie.document.pdf;

import java.util.BitSet;

/**
 * Which characters a document's fonts carry. Fonts are most of a small document's bytes, so nearly all documents get
 * the western one; a Polish, Greek or Bulgarian name takes the wide one.
 */
public enum Repertoire {
    /** the letters of fr, nl, de, en and their neighbours (Windows-1252) with the typographic signs of documents */
    WESTERN,
    /** all European scripts: Latin with every diacritic, Greek, Cyrillic */
    EUROPEAN;

    private static final int LAST = 0x22FF;

    /** The characters wanted, up to {@link #LAST}; a font may lack some of them. */
    BitSet characters() {
        BitSet set = new BitSet(LAST + 1);
        set.set(0x20, 0x7F);
        set.set(0xA0, 0xAD);
        set.set(0xAE, 0x100);
        "\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2021\u2022\u2026\u2030\u202F\u2039\u203A\u20AC\u2122\u2192\u2212"
                .chars().forEach(set::set);
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
