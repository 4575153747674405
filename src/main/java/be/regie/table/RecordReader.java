package be.regie.table;

import be.regie.text.Advice;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts lines together to records and has opencsv split them into fields. A record that is broken, above all by a quote
 * that is never closed, costs no row after it: reading goes on at the next line that is a whole row by itself.
 */
final class RecordReader {

    /** Most lines of one record, so that an unclosed quote ends somewhere. */
    static final int MOST_LINES = 1_000;

    /** Most characters of one record. */
    static final int MOST_CHARACTERS = LineReader.LONGEST_LINE;

    private static final int ANY = -1;

    private final LineReader lines;
    private final char separator;
    private final ICSVParser parser;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int width = ANY;

    RecordReader(LineReader lines, Line first, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        ahead.add(first);
    }

    /** From now on every record has so many fields. */
    void expect(int fields) {
        width = fields;
    }

    /** The next record that is not blank, or null at the end. */
    CsvRecord next() {
        Line line = nextLine();
        while (line != null && isBlank(line)) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        if (line.flaw().isEmpty() && line.text().indexOf('"') < 0) {
            String[] values = unquoted(line.text());
            return fits(values) ? new CsvRecord.Fields(line.number(), values)
                    : broken(List.of(line), Flaw.fieldCount(values.length, width));
        }
        return quoted(line);
    }

    private CsvRecord quoted(Line first) {
        List<Line> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Quotes quotes = Quotes.OPEN;
        Line line = first;
        while (line != null) {
            text.append(taken.isEmpty() ? "" : "\n").append(line.text());
            quotes = Quotes.of(line.text(), separator, !taken.isEmpty());
            taken.add(line);
            line = quotes == Quotes.OPEN && mayGoOn(taken, text) ? nextLine() : null;
        }
        return record(taken, text.toString(), quotes);
    }

    private static boolean mayGoOn(List<Line> taken, StringBuilder text) {
        return taken.size() < MOST_LINES && text.length() < MOST_CHARACTERS;
    }

    private CsvRecord record(List<Line> taken, String text, Quotes quotes) {
        for (Line line : taken) {
            if (line.flaw().isPresent()) {
                return broken(taken, line.flaw().get());
            }
        }
        return switch (quotes) {
            case OPEN -> broken(taken, Flaw.UNCLOSED_QUOTE);
            case BROKEN -> broken(taken, Flaw.STRAY_QUOTE);
            case CLOSED -> {
                String[] values = split(text);
                yield fits(values) ? new CsvRecord.Fields(taken.getFirst().number(), values)
                        : broken(taken, Flaw.fieldCount(values.length, width));
            }
        };
    }

    /**
     * Gives back the lines from the first one after the start that is a whole row; the others are lost with the start. Where
     * none is, the heading may be what is wrong: then two lines that are alike are rows, each to be refused by itself.
     */
    private CsvRecord broken(List<Line> taken, Advice flaw) {
        int resume = 1;
        while (resume < taken.size() && !isWholeRow(taken.get(resume))) {
            resume++;
        }
        for (int index = 1; resume == taken.size() && index + 1 < taken.size(); index++) {
            resume = areAlike(taken.get(index), taken.get(index + 1)) ? index : resume;
        }
        for (int index = taken.size() - 1; index >= resume; index--) {
            ahead.addFirst(taken.get(index));
        }
        StringBuilder text = new StringBuilder();
        for (Line line : taken.subList(0, resume)) {
            if (text.length() < Excerpt.LONG) {
                text.append(text.isEmpty() ? "" : "\n").append(line.text(), 0, Math.min(line.text().length(), Excerpt.LONG));
            }
        }
        return new CsvRecord.Broken(taken.getFirst().number(), taken.get(resume - 1).number(),
                Excerpt.of(text.toString(), Excerpt.LONG), flaw);
    }

    private boolean isWholeRow(Line line) {
        return width != ANY && line.flaw().isEmpty() && Quotes.of(line.text(), separator, false) == Quotes.CLOSED
                && fits(split(line.text()));
    }

    /** As many fields, more than one, and no quote that could hold text of several lines. */
    private boolean areAlike(Line one, Line next) {
        int fields = plainFields(one);
        return fields > 1 && fields == plainFields(next);
    }

    private int plainFields(Line line) {
        return line.flaw().isEmpty() && line.text().indexOf('"') < 0 ? unquoted(line.text()).length : 0;
    }

    private boolean fits(String[] values) {
        return width == ANY || values.length == width;
    }

    /** Blank, or nothing but separators: what spreadsheets leave under the last row. */
    private boolean isBlank(Line line) {
        String text = line.text();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character != separator && !Character.isWhitespace(character)) {
                return false;
            }
        }
        return line.flaw().isEmpty();
    }

    private Line nextLine() {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /** Without a quote there is nothing to know but separators, and nearly all lines are such: they are divided here. */
    private String[] unquoted(String text) {
        int count = 1;
        for (int index = text.indexOf(separator); index >= 0; index = text.indexOf(separator, index + 1)) {
            count++;
        }
        String[] values = new String[count];
        int from = 0;
        for (int field = 0; field < count - 1; field++) {
            int to = text.indexOf(separator, from);
            values[field] = text.substring(from, to);
            from = to + 1;
        }
        values[count - 1] = text.substring(from);
        return values;
    }

    private String[] split(String text) {
        try {
            return parser.parseLine(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
