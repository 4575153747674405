package be.regie.money;

import java.math.BigDecimal;

/** How exact numbers that are not amounts (minutes, coefficients, kilometres, unit prices) are written in files. */
public final class Decimals {

    private Decimals() {
    }

    /** As many decimals as the number needs and no trailing zero: {@code 18.75}, {@code 2.31}, {@code 60}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A price: at least two decimals, more only where the price has them: {@code 90.00}, {@code 0.4259}. */
    public static String price(BigDecimal price) {
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }
}
