package be.regie.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euro, exact to the cent. It never rounds by itself: {@link #of} refuses a third decimal, and the one
 * place where rule R10 and the VAT rule allow rounding calls {@link #roundedHalfUp} or {@link #quotientHalfUp} by name.
 *
 * @param cents the amount in cents, negative on the credit side of a register; |cents| fits a long
 */
public record Amount(long cents) implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(0);

    /** The amount written in {@code text}, e.g. {@code "16.88"}; a third decimal is refused. */
    public static Amount of(String text) {
        return of(new BigDecimal(text));
    }

    /** @throws ArithmeticException if {@code euros} is not a whole number of cents or does not fit */
    public static Amount of(BigDecimal euros) {
        return new Amount(euros.movePointRight(2).longValueExact());
    }

    /** {@code euros} to the nearest cent, halves away from zero: 28.125 is 28.13 (R10). */
    public static Amount roundedHalfUp(BigDecimal euros) {
        return of(euros.setScale(2, RoundingMode.HALF_UP));
    }

    /** {@code dividend / divisor} rounded once, like {@link #roundedHalfUp}: 1687.5 / 60 is 28.125, so 28.13 (R10). */
    public static Amount quotientHalfUp(BigDecimal dividend, BigDecimal divisor) {
        return of(dividend.divide(divisor, 2, RoundingMode.HALF_UP));
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(cents, other.cents));
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(cents, other.cents));
    }

    public Amount negated() {
        return new Amount(Math.negateExact(cents));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(cents, other.cents);
    }

    /** Two decimals and a point, as every file of the product has it: {@code 1234.50}. */
    @Override
    public String toString() {
        String digits = Long.toString(Math.abs(cents));
        String padded = digits.length() > 2 ? digits : "000".substring(digits.length()) + digits;
        int point = padded.length() - 2;
        return (cents < 0 ? "-" : "") + padded.substring(0, point) + '.' + padded.substring(point);
    }
}
