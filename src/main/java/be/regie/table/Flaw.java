package be.regie.table;

import be.regie.text.Advice;

/** Why lines make no row. */
final class Flaw {

    static final Advice NOT_UTF8 = Advice.of("flaw.not-utf8");
    static final Advice TOO_LONG = Advice.of("flaw.too-long");
    static final Advice UNCLOSED_QUOTE = Advice.of("flaw.unclosed-quote");
    static final Advice STRAY_QUOTE = Advice.of("flaw.stray-quote");

    private Flaw() {
    }

    /** @param heading how many fields it has */
    static Advice fieldCount(int row, int heading) {
        return Advice.of("flaw.field-count", row, heading);
    }
}
