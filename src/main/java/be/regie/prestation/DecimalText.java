package be.regie.prestation;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers as the files may write them: digits, one point (or comma), digits; no exponent, no thousands. */
public final class DecimalText {

    private static final int LONGEST = 24;

    private DecimalText() {
    }

    /** The number without trailing zeros, so that {@code 1,50} and {@code 1.5} are the same; its scale is never negative. */
    public static Optional<BigDecimal> parse(String text, boolean decimalComma) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int start = text.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int index = start; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isPoint = character == '.' || decimalComma && character == ',';
            if (isPoint && point < 0) {
                point = index;
            } else if (character < '0' || character > '9') {
                return Optional.empty();
            }
        }
        if (text.length() == start || point == start || point == text.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(canonical(new BigDecimal(point < 0 ? text : text.replace(',', '.'))));
    }

    /** The same number without trailing zeros and with a scale of at least 0. */
    public static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
