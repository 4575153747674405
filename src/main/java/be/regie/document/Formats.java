package be.regie.document;

import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * How a language writes numbers and days. By hand, since Java's own formats change with its releases and cost too much
 * for each figure of a million lines.
 *
 * @param group   between thousands
 * @param decimal before decimals
 */
public record Formats(Language language, char group, char decimal) {

    private static final List<String> ENGLISH_MONTHS = List.of(
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    public static Formats of(Language language) {
        return switch (language) {
            case FR -> new Formats(language, '\u00A0', ',');
            case NL, DE -> new Formats(language, '.', ',');
            case EN -> new Formats(language, ',', '.');
        };
    }

    /** Two decimals: {@code 1 234,50}. */
    public String amount(Amount amount) {
        return localized(amount.toString());
    }

    /** As many decimals as needed: {@code 62,5}. */
    public String number(BigDecimal number) {
        return localized(Decimals.plain(number));
    }

    public String number(int number) {
        return localized(Integer.toString(number));
    }

    /** At least two decimals: {@code 0,4259}. */
    public String price(BigDecimal price) {
        return localized(Decimals.price(price));
    }

    /** {@code 31/10/2026}, {@code 31.10.2026} in German, {@code 31 Oct 2026} in English. */
    public String date(LocalDate date) {
        StringBuilder text = new StringBuilder(11);
        twoDigits(text, date.getDayOfMonth());
        switch (language) {
            case FR, NL -> twoDigits(text.append('/'), date.getMonthValue()).append('/');
            case DE -> twoDigits(text.append('.'), date.getMonthValue()).append('.');
            case EN -> text.append('\u00A0').append(ENGLISH_MONTHS.get(date.getMonthValue() - 1)).append('\u00A0');
        }
        return text.append(date.getYear()).toString();
    }

    /** {@code 14:05} */
    public String time(LocalTime time) {
        StringBuilder text = new StringBuilder(5);
        return twoDigits(twoDigits(text, time.getHour()).append(':'), time.getMinute()).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private String localized(String plain) {
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        int first = plain.charAt(0) == '-' ? 1 : 0;
        StringBuilder text = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < whole; i++) {
            if (i > first && (whole - i) % 3 == 0) {
                text.append(group);
            }
            text.append(plain.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
