package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.report.Manifest;
import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Numbers are never given twice: what lies in the output folder must have been issued by these books. A deleted
 * database, or one of another firm, is told by months and credit notes that it does not know.
 */
@Component
class OwnOutput {

    private final Settings settings;
    private final MonthBooks months;
    private final InvoiceBooks invoices;

    OwnOutput(Settings settings, MonthBooks months, InvoiceBooks invoices) {
        this.settings = settings;
        this.months = months;
        this.invoices = invoices;
    }

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE} where a month or credit note on disk is not of these books */
    void check() {
        Map<String, IssuedMonth> known = new TreeMap<>();
        months.months().forEach(month -> known.put(month.month().toString(), month));
        List<String> onDisk = monthsOnDisk(settings.output());
        refuse(onDisk.stream().filter(name -> !known.containsKey(name)).toList(), "foreign.months");
        refuse(onDisk.stream().map(known::get).filter(month -> !month.closed() && isInTheWay(month.month()))
                .map(month -> month.month().toString()).toList(), "foreign.unfinished");
        onDisk.stream().map(known::get).filter(IssuedMonth::closed).reduce((earlier, last) -> last).ifPresent(last ->
                refuse(isOwn(last) ? List.of() : List.of(last.month().toString()), "foreign.other"));
        List<String> creditNotes = names(settings.output().resolve("credit-notes")).stream().filter(name -> name.endsWith(".pdf"))
                .map(name -> name.substring(0, name.length() - ".pdf".length())).toList();
        creditNotes.stream().reduce((earlier, last) -> last).ifPresent(last ->
                refuse(invoices.invoice(last).isPresent() ? List.of() : List.of(last), "foreign.credit-notes"));
    }

    /** A month appears by renaming its work folder: both at once are not of one making. */
    private boolean isInTheWay(YearMonth month) {
        return Files.exists(settings.workFolder(month));
    }

    /** Each manifest holds the hash of the one before it, so the last one stands for all. */
    private boolean isOwn(IssuedMonth month) {
        Path manifest = settings.monthFolder(month.month()).resolve(Manifest.NAME);
        return Files.exists(manifest) && month.manifest().filter(Sha256.of(manifest)::equals).isPresent();
    }

    private void refuse(List<String> foreign, String what) {
        if (!foreign.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "foreign", settings.output(), Message.of(what), String.join(", ", foreign));
        }
    }

    static List<String> monthsOnDisk(Path output) {
        return names(output).stream().filter(name -> name.matches("\\d{4}-(0[1-9]|1[0-2])")).toList();
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw Refusal.because(ExitCode.FAILED, "output.unreadable", folder, e.getMessage());
        }
    }
}
