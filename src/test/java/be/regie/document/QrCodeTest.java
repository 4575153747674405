package be.regie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /** Every length that fits, so every version, every way of filling and both lengths of blocks. */
    @Test
    void everyCodeIsTheOneThatAnotherEncoderMakes() throws WriterException {
        Random random = new Random(18_004);
        for (int length = 1; length <= 412; length++) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            data[0] = '\n';
            assertThat(QrCode.modules(data)).as("%d bytes", length).isDeepEqualTo(other(data));
        }
    }

    @Test
    void moreThanItCanHoldIsRefused() {
        assertThatThrownBy(() -> QrCode.modules(new byte[413])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("413 bytes");
    }

    private static boolean[][] other(byte[] data) throws WriterException {
        String letters = new String(data, StandardCharsets.ISO_8859_1);
        ByteMatrix matrix = Encoder.encode(letters, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, 3)).getMatrix();
        boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int row = 0; row < dark.length; row++) {
            for (int column = 0; column < dark.length; column++) {
                dark[row][column] = matrix.get(column, row) == 1;
            }
        }
        return dark;
    }
}
