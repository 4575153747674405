package be.regie.table;

import be.regie.text.Advice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits bytes into lines before decoding them, so that bytes which are not UTF-8 spoil their line and not the file.
 * A line ends with LF, CR LF or CR.
 */
final class LineReader {

    /** Longest line, in bytes; what is beyond is passed over, so that memory stays bounded. */
    static final int LONGEST_LINE = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;
    private byte[] line = new byte[1024];
    private int length;
    private boolean tooLong;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line, or null at the end. */
    Line next() {
        length = 0;
        tooLong = false;
        boolean started = false;
        while (position < limit || fill()) {
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            started = true;
            int end = lineEnd();
            append(end);
            position = end;
            if (end < limit) {
                afterCarriageReturn = buffer[position++] == '\r';
                return line();
            }
        }
        return started ? line() : null;
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void append(int end) {
        int count = Math.min(end - position, LONGEST_LINE - length);
        tooLong |= count < end - position;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    private Line line() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (number == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return new Line(++number, text, flaw(text));
    }

    private Optional<Advice> flaw(String text) {
        if (tooLong) {
            return Optional.of(Flaw.TOO_LONG);
        }
        return text.indexOf(REPLACEMENT) >= 0 && !isUtf8() ? Optional.of(Flaw.NOT_UTF8) : Optional.empty();
    }

    /** Asked only where decoding left a replacement character: it may also have been written as such. */
    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private boolean fill() {
        try {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            return limit > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
