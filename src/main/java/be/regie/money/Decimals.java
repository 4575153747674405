package be.regie.money;

import java.math.BigDecimal;

/** How exact numbers that are not amounts (minutes, coefficients, kilometres, unit prices) are written in files. */
public final class Decimals {

    private Decimals() {
    }

    /** As many decimals as the number needs and no trailing zero: {@code 18.75}, {@code 2.31}, {@code 60}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : written(number, 0);
    }

    /** A price: at least two decimals, more only where the price has them: {@code 90.00}, {@code 0.4259}. */
    public static String price(BigDecimal price) {
        return written(price.scale() < 2 ? price.setScale(2) : price, 2);
    }

    /** Without trailing zeros beyond {@code fewest} decimals; cut from the text, as numbers cost more to make. */
    private static String written(BigDecimal number, int fewest) {
        String text = number.toPlainString();
        int surplus = 0;
        while (surplus < number.scale() - fewest && text.charAt(text.length() - 1 - surplus) == '0') {
            surplus++;
        }
        int point = number.scale() > 0 && surplus == number.scale() ? 1 : 0;
        return text.substring(0, text.length() - surplus - point);
    }
}
