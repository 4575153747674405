package be.regie.document;

import be.regie.invoice.PaymentReference;
import be.regie.money.Amount;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The QR code that a bank's app pays from: EPC069-12, version 002, a SEPA credit transfer. */
public final class EpcQr {

    private static final int NAME_LIMIT = 70;
    private static final Amount LARGEST = new Amount(99_999_999_999L);

    /** A fixed mask: choosing the best of eight costs ten times the rest, and any of them is valid. */
    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private EpcQr() {
    }

    /** Whether a transfer of {@code amount} can be written: 0.01 to 999,999,999.99 EUR. */
    public static boolean canPay(Amount amount) {
        return amount.cents() > 0 && amount.compareTo(LARGEST) <= 0;
    }

    /** The lines that the code holds, up to the structured reference; what follows is empty and left out. */
    public static String payload(String name, String iban, String bic, Amount amount, PaymentReference reference) {
        if (!canPay(amount)) {
            throw new IllegalArgumentException("A transfer of " + amount + " EUR cannot be written as a QR code");
        }
        return String.join("\n", "BCD", "002", "1", "SCT", bic, shortened(name), iban, "EUR" + amount, "",
                reference.digits());
    }

    /** The modules of the code, rows from the top, without the quiet zone; error level M as the standard wants. */
    static boolean[][] modules(String payload) {
        // the standard's UTF-8 without the hint that would announce it and cost a version: each byte as a Latin-1 letter
        String bytes = new String(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try {
            ByteMatrix matrix = Encoder.encode(bytes, ErrorCorrectionLevel.M, HINTS).getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark[y].length; x++) {
                    dark[y][x] = matrix.get(x, y) == 1;
                }
            }
            return dark;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The payment data does not fit a QR code: " + payload, tooLong);
        }
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= NAME_LIMIT ? name : name.substring(0, name.offsetByCodePoints(0, NAME_LIMIT)).stripTrailing();
    }
}
