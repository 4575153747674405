package be.regie.ledger.format;

import static java.util.Map.entry;

import be.regie.table.Quoting;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a template, or says all that is wrong with it. */
final class TemplateReader {

    private static final List<String> KEYS = List.of("description", "extension", "encoding", "separator", "quoting",
            "line-end", "header", "decimal", "date", "lines", "order", "group", "columns");
    private static final List<String> COLUMN_KEYS = List.of("name", "value", "constant", "width", "map", "sign", "zero",
            "only", "date", "decimal");
    private static final Map<String, Boolean> TRUTH = choices(entry("true", true), entry("false", false));
    private static final Map<String, Character> DECIMALS = choices(entry(".", '.'), entry(", "), entry(', '));
    private static final Map<String, Character> SEPARATORS = choices(entry(";", ';'), entry(", "), entry(', '), entry("tab", '\t'), entry("|", '|'));
    private static final Map<String, String> LINE_ENDS = choices(entry("lf", "\n"), entry("crlf", "\r\n"));
    private static final Map<String, Charset> ENCODINGS = choices(entry("utf-8", StandardCharsets.UTF_8), entry("utf-8-bom", StandardCharsets.UTF_8), entry("windows-1252", Charset.forName("windows-1252")), entry("iso-8859-15", Charset.forName("ISO-8859-15")), entry("us-ascii", StandardCharsets.US_ASCII));

    private final String file;
    private final List<TemplateProblem> problems;

    private TemplateReader(String file, List<TemplateProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param taken names that a template cannot have; @param problems gets what is wrong, and then nothing is returned */
    static Optional<Template> read(Path path, List<String> taken, List<TemplateProblem> problems) throws IOException {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        int before = problems.size();
        TemplateReader reader = new TemplateReader(file, problems);
        if (taken.contains(name) || !name.matches("[a-z0-9][a-z0-9-]*")) {
            reader.problem(1, taken.contains(name) ? "the product's own format has this name"
                            : "the name is not made of small letters, digits and hyphens", "Rename the file");
        }
        Optional<Template> template = reader.root(path).map(root -> reader.template(name, root));
        return problems.size() == before ? template : Optional.empty();
    }

    private Optional<YamlSection> root(Path path) throws IOException {
        try (Reader text = Files.newBufferedReader(path)) {
            Node root = new Yaml(new LoaderOptions()).compose(text);
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlSection(file, mapping, problems));
            }
            problem(1, "the file is no mapping of keys", "Begin from one of the templates of the sample");
        } catch (MarkedYAMLException mistake) {
            int line = mistake.getProblemMark() == null ? 1 : mistake.getProblemMark().getLine() + 1;
            problem(line, "this is not YAML: " + mistake.getProblem(), "Mind the indentation, and quote special characters");
        } catch (YAMLException | CharacterCodingException mistake) {
            problem(1, "the file is not UTF-8 text", "Save it as UTF-8");
        }
        return Optional.empty();
    }

    private Template template(String name, YamlSection root) {
        root.text("description", "");
        TemplateLines lines = root.choice("lines", choices(entry("posting", TemplateLines.POSTING), entry("counterpart", TemplateLines.COUNTERPART), entry("document", TemplateLines.DOCUMENT)), TemplateLines.POSTING);
        char decimal = root.choice("decimal", DECIMALS, '.');
        DateTimeFormatter date = date(root, "uuuu-MM-dd");
        Charset charset = root.choice("encoding", ENCODINGS, StandardCharsets.UTF_8);
        Template template = new Template(name,
                root.parsed("extension", "csv", TemplateReader::extension, "Use letters and digits, such as csv or txt"),
                charset, root.text("encoding", "").equals("utf-8-bom"),
                root.choice("separator", SEPARATORS, ';'),
                root.choice("quoting", byKey(Quoting.values()), Quoting.WHERE_NEEDED),
                root.choice("line-end", LINE_ENDS, "\n"),
                root.choice("header", TRUTH, true), lines,
                root.choice("order", choices(entry("entry", false), entry("date", true)), false),
                root.choice("group", choices(entry("none", false), entry("account", true)), false),
                columns(root, lines, decimal, date));
        root.refuseOthers(KEYS);
        return template;
    }

    private List<TemplateColumn> columns(YamlSection root, TemplateLines lines, char decimal, DateTimeFormatter date) {
        List<TemplateColumn> columns = new ArrayList<>();
        for (YamlSection section : root.sections("columns")) {
            columns.add(column(section, lines, decimal, date));
            section.refuseOthers(COLUMN_KEYS);
        }
        return columns;
    }

    private TemplateColumn column(YamlSection section, TemplateLines lines, char decimal, DateTimeFormatter date) {
        TemplateContent content = content(section, lines);
        boolean money = content instanceof TemplateContent.Money;
        boolean day = content instanceof TemplateContent.Day;
        refuse(section, money || day || content instanceof TemplateContent.Own, "width", "a cut number would be a wrong one");
        refuse(section, money || day, "map", "amounts and dates have no other words");
        refuse(section, !money, "sign", "the column is no amount");
        refuse(section, !money, "zero", "the column is no amount");
        refuse(section, !money, "decimal", "the column is no amount");
        refuse(section, !day, "date", "the column is no date");
        return new TemplateColumn(section.text("name", ""), content,
                section.parsed("width", "0", TemplateReader::width, "Write a whole number from 6 to 1000"),
                section.pairs("map"),
                section.choice("sign", byKey(TemplateColumn.Sign.values()), TemplateColumn.Sign.DEBIT_CREDIT),
                section.choice("zero", choices(entry("blank", true), entry("written", false)), false),
                section.choice("only", byKey(TemplateColumn.Only.values()), TemplateColumn.Only.EVERY_LINE),
                section.choice("decimal", DECIMALS, decimal),
                section.has("date") ? date(section, "uuuu-MM-dd") : date);
    }

    private static TemplateContent content(YamlSection section, TemplateLines lines) {
        if (section.has("constant") == section.has("value")) {
            section.problem("value", "a column has either a value or a constant", "Write one of the two");
        }
        String constant = section.text("constant", "");
        String value = section.text("value", "");
        if (value.isEmpty()) {
            return new TemplateContent.Own(line -> constant);
        }
        if (lines == TemplateLines.DOCUMENT && TemplateValues.OF_POSTING.contains(value)) {
            section.problem("value", "\"" + value + "\" belongs to a posting, and lines: document has one line for all",
                    "Use gross, net, vat, revenue-account, base-grid or another value of the document, or lines: posting");
        }
        return section.choice("value", TemplateValues.ALL, new TemplateContent.Text(line -> ""));
    }

    private static void refuse(YamlSection section, boolean wrong, String key, String why) {
        if (wrong && section.has(key)) {
            section.problem(key, "this key cannot stand here: " + why, "Take it out");
        }
    }

    private static DateTimeFormatter date(YamlSection section, String fallback) {
        return section.parsed("date", fallback, pattern -> {
            DateTimeFormatter date = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            try {
                date.format(LocalDate.EPOCH);
            } catch (DateTimeException noDate) {
                throw new IllegalArgumentException(noDate);
            }
            return date;
        }, "Write a pattern such as dd/MM/yyyy or yyyyMMdd");
    }

    private static int width(String text) {
        int width = Integer.parseInt(text);
        if (width != 0 && (width < 6 || width > 1000)) {
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

    private void problem(int line, String message, String remedy) {
        problems.add(new TemplateProblem(file, line, "", message, remedy));
    }

    private static <E extends Enum<E>> Map<String, E> byKey(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity(),
                (one, other) -> one, LinkedHashMap::new));
    }

    @SafeVarargs
    private static <T> Map<String, T> choices(Map.Entry<String, T>... entries) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            choices.put(entry.getKey(), entry.getValue());
        }
        return choices;
    }
}
