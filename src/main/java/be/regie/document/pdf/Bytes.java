package be.regie.document.pdf;

import java.util.Arrays;

/** A growing buffer of bytes that writes numbers and ASCII without garbage. */
public final class Bytes {

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private byte[] buffer;
    private int size;

    public Bytes(int capacity) {
        buffer = new byte[capacity];
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    byte[] array() {
        return buffer;
    }

    Bytes put(int value) {
        room(1);
        buffer[size++] = (byte) value;
        return this;
    }

    public Bytes put(byte[] source) {
        return put(source, 0, source.length);
    }

    public Bytes put(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, buffer, size, length);
        size += length;
        return this;
    }

    /** Text of ASCII alone. The method is deprecated for dropping the high bytes, which here are none; it is fast. */
    @SuppressWarnings("deprecation")
    public Bytes ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, size);
        size += length;
        return this;
    }

    /** A byte as it stands in a literal string; there is {@link #room} for two. */
    void stringByte(int value) {
        byte single = (byte) value;
        if (single == '(' || single == ')' || single == '\\') {
            buffer[size++] = '\\';
        } else if (single == '\r') {
            buffer[size++] = '\\';
            single = 'r';
        }
        buffer[size++] = single;
    }

    Bytes number(int number) {
        if (number < 0) {
            put('-');
        }
        return digits(Math.abs(number), 1);
    }

    /** {@code number} to two decimals at most, then a space: the way of coordinates in page content. */
    Bytes decimal(double number) {
        return hundredths(Math.round(number * 100));
    }

    /** {@code hundredths} of one, then a space. */
    Bytes hundredths(long hundredths) {
        return thousandths(hundredths * 10);
    }

    /** {@code number} to three decimals at most, then a space. */
    Bytes fine(double number) {
        return thousandths(Math.round(number * 1000));
    }

    /** {@code thousandths} of one, then a space; no zero that says nothing: {@code 12.5}, {@code -.075}, {@code 3}. */
    Bytes thousandths(long thousandths) {
        if (thousandths < 0) {
            put('-');
        }
        int whole = (int) (Math.abs(thousandths) / 1000);
        int rest = (int) (Math.abs(thousandths) % 1000);
        if (whole != 0 || rest == 0) {
            digits(whole, 1);
        }
        if (rest != 0) {
            put('.');
            if (rest % 100 == 0) {
                digits(rest / 100, 1);
            } else if (rest % 10 == 0) {
                digits(rest / 10, 2);
            } else {
                digits(rest, 3);
            }
        }
        return put(' ');
    }

    /** {@code number}, not negative and below 1,000,000,000, filled up with zeros to {@code width} digits. */
    Bytes digits(int number, int width) {
        int length = Math.max(width, 1);
        while (length < POWERS.length && number >= POWERS[length]) {
            length++;
        }
        room(length);
        int rest = number;
        for (int at = size + length - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
        return this;
    }

    /** Takes back what was written from {@code length} on. */
    void cut(int length) {
        size = length;
    }

    /** Counts bytes that a writer has put into {@link #array} itself, after {@link #room}. */
    void added(int count) {
        size += count;
    }

    /** Makes room for {@code more} bytes. */
    void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
        }
    }
}
