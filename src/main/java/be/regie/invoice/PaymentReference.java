package be.regie.invoice;

/**
 * The Belgian structured communication (OGM/VCS): ten digits and two check digits, the ten modulo 97, where 0 becomes
 * 97. 0909337554 leaves 93, so it is printed {@code +++090/9337/55493+++}.
 *
 * @param digits all twelve, proved right
 */
public record PaymentReference(String digits) {

    private static final int BASE_DIGITS = 10;
    private static final int LAST_COUNTER = 999_999;

    public PaymentReference {
        if (!isRight(digits)) {
            throw new IllegalArgumentException("Not a structured communication: " + digits
                    + "; twelve digits are needed, the last two the first ten modulo 97");
        }
    }

    /**
     * The reference of the invoice that is the {@code counter}-th of {@code year}: 2026 and 123 give the base
     * 2026000123.
     *
     * @param year    1000 to 9999
     * @param counter 1 to 999999
     */
    public static PaymentReference of(int year, int counter) {
        if (year < 1000 || year > 9999 || counter < 1 || counter > LAST_COUNTER) {
            throw new IllegalArgumentException("No structured communication for " + year + " and " + counter
                    + "; the year has four digits and the counter at most six");
        }
        return ofBase(year * 1_000_000L + counter);
    }

    /** The reference whose first ten digits are {@code base}, with zeros before. */
    public static PaymentReference ofBase(long base) {
        return new PaymentReference(padded(base, BASE_DIGITS) + padded(check(base), 2));
    }

    /** Takes it as printed, with {@code *} for {@code +}, or as bare digits. */
    public static PaymentReference parse(String text) {
        StringBuilder digits = new StringBuilder(12);
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("+*/ ".indexOf(c) < 0) {
                throw new IllegalArgumentException("Not a structured communication: " + text);
            }
        }
        return new PaymentReference(digits.toString());
    }

    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** As people write it in a transfer: {@code +++202/6000/12397+++}. */
    public String printed() {
        return "+++" + digits.substring(0, 3) + '/' + digits.substring(3, 7) + '/' + digits.substring(7) + "+++";
    }

    @Override
    public String toString() {
        return printed();
    }

    private static boolean isRight(String digits) {
        if (digits.length() != BASE_DIGITS + 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return check(Long.parseLong(digits, 0, BASE_DIGITS, 10)) == Integer.parseInt(digits, BASE_DIGITS, 12, 10);
    }

    private static long check(long base) {
        return base % 97 == 0 ? 97 : base % 97;
    }

    private static String padded(long number, int width) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
