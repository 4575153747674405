package be.regie.table;

import java.util.regex.Pattern;

/** Text from outside that must stay text when somebody opens the file in a spreadsheet. */
public final class CsvText {

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+([.,][0-9]+)?");

    private CsvText() {
    }

    /**
     * {@code text} with an apostrophe before it where a spreadsheet would take it for a formula: it begins with
     * {@code = + - @}, a tab or a carriage return. {@code =1+1} becomes {@code '=1+1}; a number with its sign stays as it is.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
