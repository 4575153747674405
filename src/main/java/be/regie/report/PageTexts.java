package be.regie.report;

import be.regie.document.Formats;
import be.regie.money.Amount;
import be.regie.party.Supplier;
import be.regie.text.Language;
import be.regie.text.TextBundle;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Properties;

/**
 * The words and numbers of the pages in the firm's language, whatever the machine's, so that the same month gives the same
 * bytes everywhere.
 */
final class PageTexts {

    private static final TextBundle BUNDLE = new TextBundle(PageTexts.class, "pages");
    private static final char SPACE = '\u00A0';
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Properties texts;
    private final Language language;
    private final Formats formats;
    private final String[] months;

    private PageTexts(Language language) {
        this.language = language;
        formats = Formats.of(language);
        texts = BUNDLE.in(language);
        months = get("months").split(" ");
    }

    static PageTexts of(Supplier supplier) {
        return of(supplier.pages().language());
    }

    static PageTexts of(Language language) {
        return new PageTexts(language);
    }

    /** A text with its placeholders filled: {0}, {1}... */
    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return TextBundle.filled(text, values);
    }

    /** Words of another bundle. */
    String say(Words words) {
        return words.in(language);
    }

    /** The text for one, or for another number. */
    String count(String key, long number) {
        return count(key, BigDecimal.valueOf(number));
    }

    String count(String key, BigDecimal number) {
        return get(language.isSingular(number) ? key + ".one" : key + ".many", number(number));
    }

    /** {@code octobre 2026} */
    String month(YearMonth month) {
        return months[month.getMonthValue() - 1] + SPACE + month.getYear();
    }

    /** {@code Octobre 2026} */
    String monthTitle(YearMonth month) {
        return capitalised(month(month));
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 31 octobre 2026} */
    String longDate(LocalDate day) {
        return get("day-of-month", day.getDayOfMonth()) + SPACE + month(YearMonth.from(day));
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    /** {@code 05/10/2026 à 14:05} */
    String moment(LocalDateTime moment) {
        return get("moment", formats.date(moment.toLocalDate()), formats.time(moment.toLocalTime()));
    }

    /** {@code 1 234,50}, with a real minus sign. */
    String amount(Amount amount) {
        return formats.amount(amount).replace('-', '\u2212');
    }

    String euros(Amount amount) {
        return amount(amount) + SPACE + "€";
    }

    /** With its sign, for what is added or taken off. */
    String signed(Amount amount) {
        return (amount.isNegative() ? "" : "+") + amount(amount);
    }

    String number(long number) {
        return formats.number(BigDecimal.valueOf(number));
    }

    String number(BigDecimal number) {
        return formats.number(number);
    }

    /** One decimal, rounded down so that 100 % is said only of all. */
    String percent(long part, long whole) {
        if (whole == 0) {
            return "\u2013";
        }
        String percent = part == whole ? "100" : new BigDecimal(part).multiply(HUNDRED)
                .divide(new BigDecimal(whole), 1, RoundingMode.DOWN).toPlainString().replace('.', formats.decimal()).replace('-', '\u2212');
        return get("percent", percent);
    }

    /** {@code 3 h 05}, {@code 2 j 4 h}: how much time went by. */
    String span(long seconds) {
        long minutes = Math.max(0, seconds) / 60;
        if (minutes < 60) {
            return get("span.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return get("span.hours", minutes / 60, (minutes % 60 < 10 ? "0" : "") + minutes % 60);
        }
        return get("span.days", number(minutes / (24 * 60)), minutes / 60 % 24);
    }
}
