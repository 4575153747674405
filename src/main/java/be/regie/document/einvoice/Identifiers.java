package be.regie.document.einvoice;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Shapes and check digits of the numbers that an e-invoice carries, written without spaces, dots or slashes. */
final class Identifiers {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern VAT = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,15}");
    private static final Pattern DUTCH_VAT = Pattern.compile("NL[0-9]{9}B[0-9]{2}");
    private static final int[] NORWEGIAN_WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Identifiers() {
    }

    /** Ten digits, the first 0 or 1, the last two 97 - (first eight mod 97): 0403170701. */
    static boolean isEnterpriseNumber(String number) {
        if (!isDigits(number, 10) || number.charAt(0) > '1') {
            return false;
        }
        return Long.parseLong(number.substring(8)) == 97 - Long.parseLong(number.substring(0, 8)) % 97;
    }

    /** Prefix and plausible shape; the check digits for Belgium, the shape that Peppol insists on for the Netherlands. */
    static boolean isVatNumber(String number) {
        if (number.startsWith("BE")) {
            return isEnterpriseNumber(number.substring(2));
        }
        return number.startsWith("NL") ? DUTCH_VAT.matcher(number).matches() : VAT.matcher(number).matches();
    }

    static boolean isIban(String iban) {
        return IBANValidator.getInstance().isValid(iban);
    }

    static boolean isBic(String bic) {
        return BIC.matcher(bic).matches();
    }

    /** D-U-N-S number: nine digits, without a public check. */
    static boolean isDuns(String number) {
        return isDigits(number, 9);
    }

    /** Global location number of GS1. */
    static boolean isGln(String number) {
        return isDigits(number, 13) && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(number);
    }

    /** Legal entity identifier, ISO 17442: the whole is 1 modulo 97, letters counted as 10 to 35. */
    static boolean isLei(String identifier) {
        return identifier.matches("[0-9A-Z]{18}[0-9]{2}")
                // the check digits of an IBAN are the same sum with its first four characters put last
                && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(identifier.substring(16) + identifier.substring(0, 16));
    }

    static boolean isLuhn(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** Norwegian organisation number: nine digits, modulo 11. */
    static boolean isNorwegianOrganisation(String number) {
        if (!isDigits(number, 9)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NORWEGIAN_WEIGHTS.length; i++) {
            sum += NORWEGIAN_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == number.charAt(8) - '0';
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
