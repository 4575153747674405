package be.regie.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class FastDeflateTest {

    private final FastDeflate deflate = new FastDeflate();

    @Test
    void everyTextComesBackAsItWas() throws DataFormatException {
        Random random = new Random(1951);
        for (int round = 0; round < 2_000; round++) {
            comesBack(text(random, random.nextInt(round < 1_000 ? 200 : 5_000), 1 + random.nextInt(256)));
        }
    }

    @Test
    void soDoTextsLongerThanTheWindowAndLongRepetitions() throws DataFormatException {
        byte[] long1 = text(new Random(1), 200_000, 3);
        byte[] long2 = text(new Random(2), 100_000, 256);
        comesBack(long1);
        comesBack(long2);
        comesBack(new byte[100_000]);
        byte[] farApart = Arrays.copyOf(long2, 80_000);
        System.arraycopy(farApart, 0, farApart, 32_768, 1_000);
        System.arraycopy(farApart, 40_000, farApart, 72_769, 1_000);
        comesBack(farApart);
    }

    @Test
    void whatRepeatsGetsSmaller() {
        byte[] text = "0 11 Td(a line of an invoice)Tj\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertThat(deflated(text)).hasSizeLessThan(text.length / 30);
    }

    @Test
    void theSameTextIsTheSameBytesWhateverWasCompressedBefore() {
        byte[] text = text(new Random(3), 4_000, 20);
        byte[] first = deflated(text);
        deflated(text(new Random(4), 9_000, 20));
        assertThat(deflated(text)).isEqualTo(first);
    }

    private static byte[] text(Random random, int length, int letters) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            boolean again = i > 50 && random.nextInt(12) == 0;
            int from = again ? random.nextInt(i) : 0;
            for (int left = again ? random.nextInt(300) : 0; left > 0 && i < length - 1; left--) {
                text[i++] = text[from++];
            }
            text[i] = (byte) random.nextInt(letters);
        }
        return text;
    }

    private byte[] deflated(byte[] text) {
        byte[] target = new byte[FastDeflate.most(text.length) + 3];
        int size = deflate.deflate(text, text.length, target, 3);
        return Arrays.copyOfRange(target, 3, 3 + size);
    }

    private void comesBack(byte[] text) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(deflated(text));
        byte[] back = new byte[text.length + 1];
        int size = inflater.inflate(back);
        assertThat(inflater.finished()).as("finished").isTrue();
        assertThat(inflater.getRemaining()).as("bytes too many").isZero();
        inflater.end();
        assertThat(Arrays.copyOf(back, size)).isEqualTo(text);
    }
}
