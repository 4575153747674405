package be.regie.ledger.format;

/** Names for plain-text accounting (hledger, Beancount), whose grammars are narrow. */
final class PlainTextNames {

    private PlainTextNames() {
    }

    /**
     * {@code code} as a part of an account's name: letters, digits and hyphens of ASCII stay; anything else is written as
     * its code point between hyphens, {@code C_1} is {@code C-x5f-1}, so that two codes never become one account.
     */
    static String accountPart(String code) {
        StringBuilder name = new StringBuilder(code.length());
        code.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-')) {
                name.appendCodePoint(c);
            } else {
                name.append("-x").append(Integer.toHexString(c)).append('-');
            }
        });
        return name.toString();
    }
}
