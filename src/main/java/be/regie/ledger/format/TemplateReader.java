package be.regie.ledger.format;

import be.regie.table.ConfigurationMistake;
import be.regie.table.Place;
import be.regie.table.Quoting;
import be.regie.table.YamlFile;
import be.regie.table.YamlSection;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a template, or says all that is wrong with it. */
final class TemplateReader {

    private static final List<String> KEYS = List.of("description", "extension", "encoding", "separator", "quoting",
            "line-end", "header", "decimal", "date", "lines", "order", "group", "columns");
    private static final List<String> COLUMN_KEYS = List.of("name", "value", "constant", "width", "map", "sign", "zero",
            "only", "date", "decimal");
    private static final String ISO_DATE = "uuuu-MM-dd";
    private static final int NARROWEST = 6;
    private static final int WIDEST = 1000;

    private TemplateReader() {
    }

    /**
     * The template of {@code path}, or nothing where it has mistakes.
     *
     * @param taken    names that a template cannot have
     * @param mistakes gets what is wrong with it
     */
    static Optional<Template> read(Path path, List<String> taken, List<ConfigurationMistake> mistakes) {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        List<ConfigurationMistake> found = new ArrayList<>();
        if (taken.contains(name)) {
            found.add(new ConfigurationMistake(new Place(file, 0), "", "", Advice.of("template.taken")));
        } else if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            found.add(new ConfigurationMistake(new Place(file, 0), "", "", Advice.of("template.name")));
        }
        Optional<Template> template = YamlFile.read(path, found).map(root -> template(name, root));
        mistakes.addAll(found);
        return template.filter(sound -> found.isEmpty());
    }

    private static Template template(String name, YamlSection root) {
        root.allowOnly(KEYS);
        root.verbatim("description");
        TemplateLines lines = root.choice("lines", TemplateChoices.LINES, TemplateLines.POSTING);
        char decimal = root.choice("decimal", TemplateChoices.DECIMAL, '.');
        DateTimeFormatter date = date(root, ISO_DATE);
        Template template = new Template(name,
                root.parsed("extension", "csv", TemplateReader::extension, Words.of("template.extension")),
                root.choice("encoding", TemplateChoices.ENCODING, StandardCharsets.UTF_8),
                root.verbatim("encoding").equals("utf-8-bom"),
                root.choice("separator", TemplateChoices.SEPARATOR, ';'),
                root.choice("quoting", TemplateChoices.QUOTING, Quoting.WHERE_NEEDED),
                root.choice("line-end", TemplateChoices.LINE_END, "\n"),
                root.choice("header", TemplateChoices.HEADER, true),
                lines,
                root.choice("order", TemplateChoices.BY_DATE, false),
                root.choice("group", TemplateChoices.GROUPED, false),
                columns(root, lines, decimal, date));
        return template;
    }

    private static List<TemplateColumn> columns(YamlSection root, TemplateLines lines, char decimal, DateTimeFormatter date) {
        List<TemplateColumn> columns = new ArrayList<>();
        for (YamlSection section : root.sections("columns")) {
            section.allowOnly(COLUMN_KEYS);
            columns.add(column(section, lines, decimal, date));
        }
        return columns;
    }

    private static TemplateColumn column(YamlSection section, TemplateLines lines, char decimal, DateTimeFormatter date) {
        TemplateContent content = content(section, lines);
        boolean money = content instanceof TemplateContent.Money;
        boolean day = content instanceof TemplateContent.Day;
        boolean own = content instanceof TemplateContent.Own;
        refuse(section, money || day || own, "width", Words.of("template.never-cut"));
        refuse(section, money || day, "map", Words.of("template.no-words"));
        refuse(section, !money, "sign", Words.of("template.no-amount"));
        refuse(section, !money, "zero", Words.of("template.no-amount"));
        refuse(section, !money, "decimal", Words.of("template.no-amount"));
        refuse(section, !day, "date", Words.of("template.no-date"));
        return new TemplateColumn(section.verbatim("name"), content,
                section.parsed("width", "0", TemplateReader::width, Words.of("template.width", NARROWEST, WIDEST)),
                section.pairs("map"),
                section.choice("sign", TemplateChoices.SIGN, TemplateColumn.Sign.DEBIT_CREDIT),
                section.choice("zero", TemplateChoices.ZERO_BLANK, false),
                section.choice("only", TemplateChoices.ONLY, TemplateColumn.Only.EVERY_LINE),
                section.choice("decimal", TemplateChoices.DECIMAL, decimal),
                section.has("date") ? date(section, ISO_DATE) : date);
    }

    private static TemplateContent content(YamlSection section, TemplateLines lines) {
        if (section.has("constant") == section.has("value")) {
            section.refuse("value", Advice.of("template.value-or-constant"));
        }
        String constant = section.verbatim("constant");
        String value = section.verbatim("value");
        if (lines == TemplateLines.DOCUMENT && TemplateValues.OF_POSTING.contains(value)) {
            section.refuse("value", Advice.of("template.of-posting"));
        }
        return section.choice("value", TemplateValues.ALL, new TemplateContent.Own(line -> constant));
    }

    private static void refuse(YamlSection section, boolean wrong, String key, Words why) {
        if (wrong && section.has(key)) {
            section.refuse(key, Advice.of("template.key", why));
        }
    }

    private static DateTimeFormatter date(YamlSection section, String fallback) {
        return section.parsed("date", fallback, TemplateReader::date, Words.of("template.date"));
    }

    private static DateTimeFormatter date(String pattern) {
        try {
            DateTimeFormatter date = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            date.format(LocalDate.EPOCH);
            return date;
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(noDate);
        }
    }

    private static int width(String text) {
        int width = Integer.parseInt(text);
        if (width != 0 && (width < NARROWEST || width > WIDEST)) {
            throw new IllegalArgumentException(text);
        }
        return width;
    }

    private static String extension(String text) {
        if (!text.matches("[A-Za-z0-9]{1,8}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
