package be.regie.document;

/** How account and enterprise numbers are grouped for reading. */
final class Identifiers {

    private Identifiers() {
    }

    /** Groups of four, kept together by no-break spaces: {@code BE68 5390 0754 7034}. */
    static String iban(String iban) {
        StringBuilder grouped = new StringBuilder(iban.length() + 8);
        for (int i = 0; i < iban.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                grouped.append('\u00A0');
            }
            grouped.append(iban.charAt(i));
        }
        return grouped.toString();
    }

    /** {@code 0403.170.701} */
    static String enterprise(String digits) {
        return digits.length() == 10
                ? digits.substring(0, 4) + '.' + digits.substring(4, 7) + '.' + digits.substring(7) : digits;
    }

    /** {@code BE 0403.170.701}; numbers of other countries stay as they are. */
    static String vat(String number) {
        return number.startsWith("BE") ? "BE\u00A0" + enterprise(number.substring(2)) : number;
    }
}
