package be.regie.document;

import be.regie.invoice.PaymentReference;
import be.regie.money.Amount;
import java.nio.charset.StandardCharsets;

/** The QR code that a bank's app pays from: EPC069-12, version 002, a SEPA credit transfer. */
public final class EpcQr {

    private static final int NAME_LIMIT = 70;
    private static final Amount LARGEST = new Amount(99_999_999_999L);

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
    public static boolean[][] modules(String payload) {
        // the standard's UTF-8 without the marker that would announce it and cost a version
        return QrCode.modules(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= NAME_LIMIT ? name : name.substring(0, name.offsetByCodePoints(0, NAME_LIMIT)).stripTrailing();
    }
}
