package be.regie.ledger.format;

import be.regie.table.ConfigurationMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats there are: those of the product, and the firm's templates. */
public final class LedgerFormats {

    /** Always written. */
    public static final LedgerFormat JOURNAL = new JournalCsv();

    private static final List<LedgerFormat> BUILT_IN = List.of(JOURNAL, new Hledger(), new Beancount(), new WinBooks(),
            new Fec(), new Datev(), new Bob50(), new Odoo(), new UblZip());

    private final Map<String, LedgerFormat> formats = new LinkedHashMap<>();

    private LedgerFormats(Collection<? extends LedgerFormat> templates) {
        BUILT_IN.forEach(format -> formats.put(format.name(), format));
        templates.forEach(format -> formats.put(format.name(), format));
    }

    /** The product's own formats only. */
    public static LedgerFormats builtIn() {
        return new LedgerFormats(List.of());
    }

    /**
     * The product's own formats and a template for each {@code NAME.yml} of {@code folder}, which need not exist.
     *
     * @throws TemplateException listing every mistake of every template
     */
    public static LedgerFormats withTemplates(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return builtIn();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
        List<LedgerFormat> templates = new ArrayList<>();
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        for (Path file : files) {
            TemplateReader.read(file, builtIn().names(), mistakes).ifPresent(templates::add);
        }
        if (!mistakes.isEmpty()) {
            throw new TemplateException(ConfigurationMistake.inOrder(mistakes));
        }
        return new LedgerFormats(templates);
    }

    public Optional<LedgerFormat> named(String name) {
        return Optional.ofNullable(formats.get(name));
    }

    /** All names: the product's in their order, then the templates'. */
    public List<String> names() {
        return List.copyOf(formats.keySet());
    }
}
