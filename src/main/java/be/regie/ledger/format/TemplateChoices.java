package be.regie.ledger.format;

import static java.util.Map.entry;

import be.regie.table.Quoting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words that the keys of a template take, with what they mean, in the order in which a mistake lists them. */
final class TemplateChoices {

    static final Map<String, Boolean> HEADER = of(entry("true", true), entry("false", false));
    static final Map<String, Character> DECIMAL = of(entry(".", '.'), entry(",", ','));
    static final Map<String, Character> SEPARATOR =
            of(entry(";", ';'), entry(",", ','), entry("tab", '\t'), entry("|", '|'));
    static final Map<String, String> LINE_END = of(entry("lf", "\n"), entry("crlf", "\r\n"));
    static final Map<String, Boolean> BY_DATE = of(entry("entry", false), entry("date", true));
    static final Map<String, Boolean> GROUPED = of(entry("none", false), entry("account", true));
    static final Map<String, Boolean> ZERO_BLANK = of(entry("written", false), entry("blank", true));
    static final Map<String, Charset> ENCODING = of(
            entry("utf-8", StandardCharsets.UTF_8),
            entry("utf-8-bom", StandardCharsets.UTF_8),
            entry("windows-1252", Charset.forName("windows-1252")),
            entry("iso-8859-15", Charset.forName("ISO-8859-15")),
            entry("us-ascii", StandardCharsets.US_ASCII));
    static final Map<String, Quoting> QUOTING = named(Quoting.values());
    static final Map<String, TemplateLines> LINES = named(TemplateLines.values());
    static final Map<String, TemplateColumn.Sign> SIGN = named(TemplateColumn.Sign.values());
    static final Map<String, TemplateColumn.Only> ONLY = named(TemplateColumn.Only.values());

    private TemplateChoices() {
    }

    private static <E extends Enum<E>> Map<String, E> named(E[] values) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return choices;
    }

    @SafeVarargs
    private static <T> Map<String, T> of(Map.Entry<String, T>... entries) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            choices.put(entry.getKey(), entry.getValue());
        }
        return choices;
    }
}
