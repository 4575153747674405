package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.VatListing;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.LedgerFormat;
import be.regie.ledger.format.LedgerFormats;
import be.regie.ledger.format.TemplateException;
import be.regie.prestation.Months;
import be.regie.table.Nearest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * The command {@code export}: ledger files of a closed month again, from the posted journal and byte for byte as at
 * billing, into {@code export/2026-10}, for the month itself never changes; the yearly list of VAT customers into
 * {@code export/2026}.
 */
@Component
class Exporting {

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final FrozenMonths months;
    private final LedgerFiles ledgerFiles;
    private final CreditNoteDocuments creditNotes;
    private final Console console;

    Exporting(Settings settings, MonthBooks monthBooks, FrozenMonths months, LedgerFiles ledgerFiles, CreditNoteDocuments creditNotes,
              Console console) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.months = months;
        this.ledgerFiles = ledgerFiles;
        this.creditNotes = creditNotes;
        this.console = console;
    }

    ExitCode export(ExportRequest request) {
        if (!request.formats().isEmpty()) {
            exportMonth(settings.period().orElseThrow(), request.formats());
        }
        request.year().ifPresent(this::exportListing);
        return ExitCode.DONE;
    }

    private void exportMonth(YearMonth month, List<String> names) {
        refuseUnlessClosed(month);
        FrozenMonth frozen = months.issued(month);
        List<LedgerFormat> formats = formats(frozen, names);
        creditNotes.complete();
        Iterable<JournalEntry> entries = ledgerFiles.entries(frozen);
        LedgerContext context = ledgerFiles.context(frozen, settings.monthFolder(month).resolve("invoices"));
        Path folder = folder(month.toString());
        for (LedgerFormat format : formats) {
            write(folder.resolve(format.fileName(context)), out -> format.write(entries, context, out));
        }
        AtomicFiles.sync(folder);
    }

    private void refuseUnlessClosed(YearMonth month) {
        List<IssuedMonth> closed = monthBooks.months().stream().filter(IssuedMonth::closed).toList();
        if (closed.stream().noneMatch(issued -> issued.month().equals(month))) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "export.not-closed", month, closed.isEmpty() ? Message.of("none")
                    : closed.stream().map(issued -> issued.month().toString()).collect(Collectors.joining(", ")));
        }
    }

    /** As frozen with the month; templates that came later are taken from the input as it is now. */
    private List<LedgerFormat> formats(FrozenMonth month, List<String> names) {
        LedgerFormats frozen = InputFolder.ledgerFormats(month.folder().resolve(FrozenMonth.INPUT));
        LedgerFormats all = frozen.names().containsAll(names) ? frozen : current();
        List<String> unknown = names.stream().filter(name -> frozen.named(name).or(() -> all.named(name)).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            List<String> known = Stream.concat(Stream.concat(frozen.names().stream(), all.names().stream()),
                    Stream.of(ExportRequest.VAT_LISTING)).distinct().toList();
            throw Refusal.because(ExitCode.WRONG_USAGE, unknown.stream().flatMap(name -> Stream.concat(
                    Stream.of(Message.of("export.unknown", name, String.join(", ", known))),
                    Nearest.to(name, known).map(near -> Message.of("usage.nearest", near)).stream())).toList());
        }
        return names.stream().map(name -> frozen.named(name).or(() -> all.named(name)).orElseThrow()).distinct().toList();
    }

    private LedgerFormats current() {
        try {
            return InputFolder.ledgerFormats(settings.input());
        } catch (TemplateException e) {
            throw Refusal.ofConfiguration(e.mistakes());
        }
    }

    private void exportListing(Year year) {
        List<IssuedMonth> all = monthBooks.months().stream().filter(IssuedMonth::closed).filter(month -> concerns(month, year)).toList();
        if (all.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "export.year-empty", year);
        }
        VatListing listing = VatListing.of(all.stream()
                .flatMap(month -> StreamSupport.stream(ledgerFiles.entries(months.issued(month.month())).spliterator(), false))
                .filter(entry -> entry.date().getYear() == year.getValue()));
        Path folder = folder(year.toString());
        write(folder.resolve(ExportRequest.VAT_LISTING + ".csv"), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            listing.write(writer);
            writer.flush();
        });
        AtomicFiles.sync(folder);
        console.tell("export.listing", year, all.stream().map(month -> month.month().toString()).collect(Collectors.joining(", ")));
    }

    /** Whether the invoices of a month, or the credit notes dated since the month before it, can be of a year. */
    private static boolean concerns(IssuedMonth month, Year year) {
        boolean creditNotes = month.previous() > 0 && month.previous() < Months.number(year.atMonth(12))
                && Months.number(month.month()) >= Months.number(year.atMonth(1));
        return month.issueDate().getYear() == year.getValue() || creditNotes;
    }

    private Path folder(String name) {
        Path folder = settings.output().resolve("export").resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, AtomicFiles.Body body) {
        AtomicFiles.write(file, body, AtomicFiles.Sync.NOW);
        console.tell("export.written", file);
    }
}
