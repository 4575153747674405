package be.regie.ledger.format;

import be.regie.table.CsvText;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Fits texts into what a format can carry: its character set and its widths. What does not fit is transliterated
 * ({@link Transliteration}) or shortened so that one sees it; nothing is dropped without a trace. One object a file, for one
 * thread.
 */
final class Texts {

    private static final int CHECK_SIZE = 36 * 36 * 36;
    private static final char LATIN_SIZE = 0x250;

    private final Charset charset;
    private final CharsetEncoder encoder;
    private final String ellipsis;
    /** whether a letter of the Latin alphabets needs no transliteration: most names are done with these */
    private final boolean[] carried = new boolean[LATIN_SIZE];
    private String lastText = "";
    private String lastFitted = "";

    Texts(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
        this.ellipsis = encoder.canEncode('…') ? "…" : "~";
        for (char c = ' '; c < LATIN_SIZE; c++) {
            carried[c] = c == ' ' || Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)
                    && !Character.isSpaceChar(c) && encoder.canEncode(c);
        }
    }

    Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
    }

    /** {@code text} on one line and in the character set. */
    String fit(String text) {
        if (isCarried(text)) {
            return text;
        }
        if (!text.equals(lastText)) {
            lastText = text;
            lastFitted = Transliteration.into(encoder, text);
        }
        return lastFitted;
    }

    /**
     * A field of a table in at most {@code width} characters, harmless for spreadsheets; a cut one ends with {@code …}, or
     * {@code ~} in small character sets.
     */
    String fit(String text, int width) {
        String fitted = fit(CsvText.harmless(text));
        return fitted.length() <= width ? fitted : head(fitted, width - 1) + ellipsis;
    }

    /**
     * A code (of a customer, say) in at most {@code width} characters. Two long codes must not become one, so a cut one
     * ends with {@code ~} and three characters that depend on the whole: {@code CUSTOMER-0001} in 10 is {@code CUSTOM~} and those.
     */
    String code(String code, int width) {
        String fitted = fit(CsvText.harmless(code));
        if (fitted.length() <= width && fitted.equals(code)) {
            return fitted;
        }
        CRC32 whole = new CRC32();
        whole.update(code.getBytes(StandardCharsets.UTF_8));
        String check = Long.toString(CHECK_SIZE + whole.getValue() % CHECK_SIZE, 36).substring(1);
        return head(fitted, width - check.length() - 1) + "~" + check;
    }

    private static String head(String text, int length) {
        int end = Math.min(length, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private boolean isCarried(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= LATIN_SIZE || !carried[c]) {
                return false;
            }
        }
        return true;
    }
}
