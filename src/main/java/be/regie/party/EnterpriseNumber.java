package be.regie.party;

import java.util.Optional;
import java.util.regex.Pattern;

/** The ten-digit number of the Belgian register of enterprises. */
public final class EnterpriseNumber {

    private static final Pattern SHAPE = Pattern.compile("[01]\\d{9}");
    private static final int CHECK_DIGITS = 100;
    private static final int MODULUS = 97;

    private EnterpriseNumber() {
    }

    /** The ten digits, where {@code text} is a number, with or without {@code BE}, points and spaces. */
    public static Optional<String> parse(String text) {
        String number = VatNumber.normalised(text);
        String digits = number.startsWith("BE") ? number.substring(2) : number;
        return SHAPE.matcher(digits).matches() && hasRightCheck(digits) ? Optional.of(digits) : Optional.empty();
    }

    /** The last two of the ten digits are 97 - (the first eight mod 97): 0202239951. */
    static boolean hasRightCheck(String digits) {
        long number = Long.parseLong(digits);
        return number % CHECK_DIGITS == MODULUS - number / CHECK_DIGITS % MODULUS;
    }
}
