package be.regie.table;

import java.io.IOException;

/**
 * Writes a CSV file field by field, with nothing kept but the place in the line, so that a million lines cost no more
 * memory than one: {@code file.text(name).number(amount).end()}.
 */
public final class CsvFile {

    private final Appendable out;
    private final char separator;
    private final Quoting quoting;
    private final String lineEnd;
    private boolean lineBegun;

    /** @param lineEnd {@code "\n"} or {@code "\r\n"} */
    public CsvFile(Appendable out, char separator, Quoting quoting, String lineEnd) {
        this.out = out;
        this.separator = separator;
        this.quoting = quoting;
        this.lineEnd = lineEnd;
    }

    /** As the product's own files are: quotes where needed, LF. */
    public CsvFile(Appendable out, char separator) {
        this(out, separator, Quoting.WHERE_NEEDED, "\n");
    }

    /** A field with text from outside: made harmless for spreadsheets. */
    public CsvFile text(String text) throws IOException {
        return field(CsvText.harmless(text), quoting == Quoting.TEXTS || quoting == Quoting.ALWAYS);
    }

    /** A field whose content the product made itself (numbers, dates, codes, names of columns): written as it is. */
    public CsvFile number(String number) throws IOException {
        return field(number, quoting == Quoting.ALWAYS);
    }

    /** Several fields as {@link #number}, e.g. the names of the columns. */
    public CsvFile numbers(String... numbers) throws IOException {
        for (String number : numbers) {
            number(number);
        }
        return this;
    }

    /** {@code count} empty fields. */
    public CsvFile blanks(int count) throws IOException {
        for (int blank = 0; blank < count; blank++) {
            number("");
        }
        return this;
    }

    /** Ends the line. */
    public void end() throws IOException {
        out.append(lineEnd);
        lineBegun = false;
    }

    private CsvFile field(String value, boolean quoted) throws IOException {
        if (lineBegun) {
            out.append(separator);
        }
        lineBegun = true;
        boolean special = hasSpecial(value);
        if (quoting == Quoting.NEVER) {
            out.append(special ? withoutSpecial(value) : value);
        } else if (quoted || special) {
            out.append('"').append(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\"")).append('"');
        } else {
            out.append(value);
        }
        return this;
    }

    private boolean hasSpecial(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private String withoutSpecial(String value) {
        return value.replace(separator, ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
