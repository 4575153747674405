package be.regie.job;

import be.regie.document.Texts;
import be.regie.document.einvoice.CustomerCheck;
import be.regie.invoice.ReferenceFiles;
import be.regie.ledger.format.LedgerFormats;
import be.regie.ledger.format.TemplateException;
import be.regie.mail.MailTexts;
import be.regie.prestation.PrestationReader;
import be.regie.table.ConfigurationMistake;
import be.regie.table.CsvTable;
import be.regie.table.Place;
import be.regie.table.Table;
import be.regie.text.Advice;
import be.regie.text.TextBundle;
import be.regie.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The input folder: supplier, conditions, customers, contracts and the archive's prestations. */
@Component
class InputFolder {

    private static final String FOLDER = "prestations";
    private static final Set<String> TABLES = Set.of(ReferenceFiles.CONDITIONS, ReferenceFiles.CONTRACTS, ReferenceFiles.CUSTOMERS);

    private final Settings settings;

    InputFolder(Settings settings) {
        this.settings = settings;
    }

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE}, listing every mistake of the configuration */
    ReferenceFiles read() {
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        LedgerFormats formats = LedgerFormats.builtIn();
        try {
            formats = ledgerFormats(settings.input());
        } catch (TemplateException e) {
            mistakes.addAll(e.mistakes());
        }
        ReferenceFiles files = reference(formats);
        mistakes.addAll(files.mistakes());
        mistakes.addAll(headingMistakes());
        List<Words> all = new ArrayList<>(mistakes.stream().map(ConfigurationMistake::words).toList());
        for (TextBundle bundle : List.of(Texts.BUNDLE, MailTexts.BUNDLE)) {
            all.addAll(bundle.problems(OwnTexts.of(settings.input(), bundle)));
        }
        if (!all.isEmpty()) {
            throw Refusal.wrongUsage(all);
        }
        return files;
    }

    private ReferenceFiles reference(LedgerFormats formats) {
        return settings.archive().map(archive -> ReferenceFiles.read(settings.input(), List.of(ReferenceFiles.SUPPLIER),
                        file -> archive.table(tableName(file), Optional.of(settings.archiveCopies().resolve(file))),
                        formats.names(), CustomerCheck::problems))
                .orElseGet(() -> ReferenceFiles.read(settings.input(), formats.names(), CustomerCheck::problems));
    }

    private static String tableName(String file) {
        return file.substring(0, file.length() - ".csv".length());
    }

    /** The ledger formats there are: the product's and the templates of an input folder. */
    static LedgerFormats ledgerFormats(Path input) {
        try {
            return LedgerFormats.withTemplates(input.resolve("ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ConfigurationMistake> headingMistakes() {
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        List<Table> tables = prestations();
        // a share that is not mounted would otherwise look like a month without work
        if (tables.isEmpty() && settings.readsArchive()) {
            mistakes.add(new ConfigurationMistake(new Place(FOLDER, 0), "", "", Advice.of("input.no-prestations", settings.input().resolve(FOLDER))));
        }
        for (Table table : tables) {
            mistakes.addAll(table.mistakes(PrestationReader.COLUMNS));
        }
        return mistakes;
    }

    /** All of the input but the archive's prestations, by name: tables, supplier, logo, texts, templates. */
    SortedMap<String, Path> files() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Path prestations = settings.input().resolve(FOLDER);
        try (Stream<Path> all = Files.walk(settings.input(), 3)) {
            all.filter(Files::isRegularFile).filter(file -> !file.startsWith(prestations))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> files.put(settings.input().relativize(file).toString().replace('\\', '/'), file));
        }
        if (settings.archive().isPresent()) {
            TABLES.forEach(table -> files.put(table, settings.archiveCopies().resolve(table)));
        }
        return files;
    }

    /** The prestations: a table of the archive's database, or files in the order of their names. */
    List<Table> prestations() {
        if (settings.archive().isPresent()) {
            return List.of(settings.archive().get().table(ArchiveDatabase.PRESTATIONS, Optional.empty()));
        }
        Path folder = settings.input().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted((one, other) -> one.getFileName().toString().compareTo(other.getFileName().toString()))
                    .<Table>map(file -> new CsvTable(file, FOLDER + "/" + file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** About how many rows the files have: their lines, but for the headings. */
    static long lines(List<Table> tables) {
        long lines = 0;
        for (Table table : tables) {
            if (table instanceof CsvTable file) {
                try (InputStream in = Files.newInputStream(file.path())) {
                    byte[] buffer = new byte[1 << 16];
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        for (int i = 0; i < read; i++) {
                            lines += buffer[i] == '\n' ? 1 : 0;
                        }
                    }
                    lines--;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return lines;
    }
}
