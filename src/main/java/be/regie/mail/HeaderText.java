package be.regie.mail;

/** Text from outside that goes into the head of a message, where a line's end would begin another header. */
final class HeaderText {

    private HeaderText() {
    }

    /** Control characters and line ends of any kind become one blank. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
