package be.regie.prestation;

import be.regie.table.Columns;
import be.regie.table.Excerpt;
import be.regie.table.Row;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the fields of one row as what they should be and collects everything that is wrong with them. A method whose
 * field is wrong returns some value of its type: nothing may be made of the row once there are {@link #problems()}.
 */
public final class Fields {

    /** Longest id, reference or code. */
    public static final int ID = 64;

    private static final int LONGEST_NUMBER = 18;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Row row;
    private List<Problem> problems = List.of();

    public Fields(Row row) {
        this.row = row;
    }

    /** All that is wrong, in the order in which the fields were asked for. */
    public List<Problem> problems() {
        return problems;
    }

    /** The field as it stands. */
    public String raw(Enum<?> column) {
        return row.text(column);
    }

    public boolean isBlank(Enum<?> column) {
        return row.text(column).isEmpty();
    }

    public void refuse(RejectCode code, Enum<?> column, Advice advice) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>(2);
        }
        problems.add(new Problem(code, Columns.name(column), Excerpt.of(raw(column)), advice));
    }

    public void badValue(Enum<?> column, Advice advice) {
        refuse(RejectCode.BAD_VALUE, column, advice);
    }

    public void missing(Enum<?> column, Words remedy) {
        refuse(RejectCode.MISSING_VALUE, column, new Advice(Words.of("missing"), remedy));
    }

    /** A text of one line, "" where it is blank. */
    public String text(Enum<?> column, int longest) {
        return checked(column, longest, false);
    }

    /** A text that may have line breaks and tabs, "" where it is blank. */
    public String longText(Enum<?> column, int longest) {
        return checked(column, longest, true);
    }

    /** A text of one line that may not be blank. */
    public String needed(Enum<?> column, int longest) {
        if (isBlank(column)) {
            missing(column, Words.of("give", Columns.name(column)));
        }
        return text(column, longest);
    }

    private String checked(Enum<?> column, int longest, boolean severalLines) {
        String text = row.text(column);
        if (text.length() > longest) {
            badValue(column, Advice.of("text.long", text.length(), longest));
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isForbidden(character) && !(severalLines && (character == '\n' || character == '\t'))) {
                badValue(column, Advice.of("text.control-at", index + 1));
                break;
            }
        }
        return text;
    }

    /** Control characters, and the two that are no characters of XML. */
    private static boolean isForbidden(char character) {
        return character < ' ' || character >= '\u007F' && character < '\u00A0' || character >= '\uFFFE';
    }

    /** A whole number within bounds, or {@code blank} where the field is blank. */
    public int whole(Enum<?> column, int smallest, int largest, int blank) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return blank;
        }
        long number = wholeNumber(text);
        if (number < smallest || number > largest) {
            badValue(column, Advice.of("number.bounded", smallest, largest));
            return smallest;
        }
        return (int) number;
    }

    /** -1 where it is none. */
    private static long wholeNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return -1;
        }
        long number = 0;
        for (int index = 0; index < text.length(); index++) {
            char digit = text.charAt(index);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** A number within 0 and {@code largest} that has at most so many decimals, or {@code blank}; no trailing zeros. */
    public BigDecimal decimal(Enum<?> column, int decimals, long largest, BigDecimal blank) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return blank;
        }
        Optional<BigDecimal> number = DecimalText.parse(text, row.decimalComma());
        if (number.isEmpty()) {
            badValue(column, new Advice(Words.of("number.none"),
                    row.decimalComma() ? Words.of("number.like-comma") : Words.of("number.like")));
        } else if (number.get().signum() < 0 || number.get().compareTo(BigDecimal.valueOf(largest)) > 0) {
            badValue(column, Advice.of("number.range", largest));
        } else if (number.get().scale() > decimals) {
            badValue(column, decimals == 0 ? Advice.of("number.whole") : Advice.of("number.decimals", decimals));
        }
        return number.orElse(blank);
    }

    /** Empty where the field is blank. */
    public Optional<Boolean> yesOrNo(Enum<?> column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> answer = BooleanText.parse(text);
        if (answer.isEmpty()) {
            badValue(column, Advice.of("yes-no"));
        }
        return answer;
    }

    /** The constant of that name; empty, with a problem, where the field is blank or another word. */
    public <E extends Enum<E>> Optional<E> word(Enum<?> column, List<E> words) {
        String text = row.text(column);
        for (E word : words) {
            if (word.name().equals(text)) {
                return Optional.of(word);
            }
        }
        Words remedy = Words.of("write.one-of", words.stream().map(Enum::name).collect(Collectors.joining(", ")));
        if (text.isEmpty()) {
            missing(column, remedy);
        } else {
            badValue(column, new Advice(Words.of("word.unknown"), remedy));
        }
        return Optional.empty();
    }

    /** Empty where the field is blank. */
    public Optional<LocalDate> day(Enum<?> column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= LocalTimes.FIRST_YEAR && day.getYear() <= LocalTimes.LAST_YEAR) {
                return Optional.of(day);
            }
            badValue(column, Advice.of("day.year", LocalTimes.FIRST_YEAR, LocalTimes.LAST_YEAR));
        } catch (DateTimeException noDay) {
            badValue(column, Advice.of("day.none"));
        }
        return Optional.of(NO_DAY);
    }

    /** A day that may not be blank. */
    public LocalDate neededDay(Enum<?> column) {
        return day(column).orElseGet(() -> {
            missing(column, Words.of("day.write"));
            return NO_DAY;
        });
    }
}
