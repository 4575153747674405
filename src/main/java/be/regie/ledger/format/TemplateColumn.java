package be.regie.ledger.format;

import be.regie.ledger.PostingKind;
import be.regie.money.Amount;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A column of a template.
 *
 * @param name    for the header line
 * @param content what it holds; a constant is a content too
 * @param width   the most characters, or 0 for no limit
 * @param map     value to the package's own word for it; what is not in it stays, or becomes that of {@code *}
 * @param sign    of amounts
 * @param zeroBlank an amount of zero is written as nothing
 * @param decimal decimal sign of amounts
 * @param date    pattern of dates
 */
record TemplateColumn(String name, TemplateContent content, int width, Map<String, String> map, Sign sign,
                      boolean zeroBlank, Only only, char decimal, DateTimeFormatter date) {

    /** Lines on which a column is filled; it is blank on the others. */
    enum Only {
        EVERY_LINE, FIRST_LINE, CUSTOMER, REVENUE, VAT;

        private boolean includes(TemplateLine line) {
            return switch (this) {
                case EVERY_LINE -> true;
                case FIRST_LINE -> line.number() == 1;
                case CUSTOMER -> line.posting().kind() == PostingKind.CUSTOMER;
                case REVENUE -> line.posting().kind() == PostingKind.REVENUE;
                case VAT -> line.posting().kind() == PostingKind.VAT;
            };
        }
    }

    /** Sign of an amount. */
    enum Sign {
        /** debit positive, and documents as in the register: a credit note negative */
        DEBIT_CREDIT,
        /** the reverse */
        CREDIT_DEBIT,
        /** never negative: the side is another column's */
        ABSOLUTE
    }

    void write(TemplateLine line, Texts texts, CsvFile file) throws IOException {
        if (!only.includes(line)) {
            file.number("");
            return;
        }
        switch (content) {
            case TemplateContent.Text text -> file.text(fit(mapped(text.of().apply(line)), texts));
            case TemplateContent.Code code -> file.text(shorten(mapped(code.of().apply(line)), texts));
            case TemplateContent.Own own -> file.number(texts.fit(mapped(own.of().apply(line))));
            case TemplateContent.Money money -> file.number(amount(money.of().apply(line)));
            case TemplateContent.Day day -> file.number(date.format(day.of().apply(line)));
        }
    }

    private String mapped(String value) {
        return map.isEmpty() ? value : map.getOrDefault(value, map.getOrDefault("*", value));
    }

    private String fit(String value, Texts texts) {
        return width == 0 ? texts.fit(value) : texts.fit(value, width);
    }

    private String shorten(String value, Texts texts) {
        return width == 0 ? texts.fit(value) : texts.code(value, width);
    }

    private String amount(Amount amount) {
        if (amount.isZero() && zeroBlank) {
            return "";
        }
        Amount signed = switch (sign) {
            case DEBIT_CREDIT -> amount;
            case CREDIT_DEBIT -> amount.negated();
            case ABSOLUTE -> amount.isNegative() ? amount.negated() : amount;
        };
        return decimal == '.' ? signed.toString() : signed.toString().replace('.', decimal);
    }
}
