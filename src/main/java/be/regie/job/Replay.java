package be.regie.job;

import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.MonthVersion;
import be.regie.prestation.Months;
import be.regie.report.BookRows;
import be.regie.report.Custody;
import be.regie.report.Differences;
import be.regie.report.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The command {@code replay}: computes a closed month again from what was frozen and compares it with what was issued,
 * in the books and on the disk. Issues nothing, changes nothing of either.
 */
@Component
class Replay {

    private static final int MOST_ON_SCREEN = 40;
    private static final String DIFFERENCES = "differences.csv";

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final FrozenMonths months;
    private final Computation computation;
    private final MonthFiles monthFiles;
    private final BookRows bookRows;
    private final CreditNotesAudit creditNotes;
    private final StopSignal stop;
    private final Console console;

    Replay(Settings settings, MonthBooks monthBooks, FrozenMonths months, Computation computation, MonthFiles monthFiles,
           BookRows bookRows, CreditNotesAudit creditNotes, StopSignal stop, Console console) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.months = months;
        this.computation = computation;
        this.monthFiles = monthFiles;
        this.bookRows = bookRows;
        this.creditNotes = creditNotes;
        this.stop = stop;
        this.console = console;
    }

    ExitCode replay(YearMonth period) {
        stop.working(true);
        try {
            return compare(closed(monthBooks, period));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            stop.working(false);
        }
    }

    /** @throws Refusal where it is not closed */
    static IssuedMonth closed(MonthBooks monthBooks, YearMonth period) {
        return monthBooks.month(period).filter(IssuedMonth::closed).orElseThrow(() ->
                Refusal.because(ExitCode.WRONG_USAGE, "replay.not-closed", period));
    }

    private ExitCode compare(IssuedMonth issued) throws Exception {
        int number = Months.number(issued.month());
        MonthVersion version = version(number);
        Differences differences = new Differences();
        Optional<String> previous = monthBooks.manifest(issued.previous());
        WorkFolder work = new WorkFolder(settings.replayFolder(issued.month()).resolveSibling("." + issued.month() + ".part"));
        Folders.delete(work.root());
        work.create();
        Custody custody = new Custody(differences);
        custody.verifyFrozen(issued.month().toString(), months.folder(issued.month()), monthBooks.frozen(number));
        boolean frozenSound = differences.isEmpty();
        custody.verify(issued, settings.monthFolder(issued.month()), previous);
        if (frozenSound) {
            recompute(issued, version, previous, work, differences);
        } else {
            console.tell("replay.damaged");
        }
        differences.write(work.path(DIFFERENCES));
        Folders.replace(settings.replayFolder(issued.month()), work.root());
        return tell(issued, version, differences);
    }

    private MonthVersion version(int month) {
        MonthVersion version = monthBooks.version(month).orElseThrow(() ->
                Refusal.because(ExitCode.FAILED, "replay.no-version", Months.month(month)));
        if (!version.isKnown()) {
            throw Refusal.because(ExitCode.FAILED, "replay.unknown-version", Months.month(month), version.product(), version.rules(),
                    version.layout());
        }
        return version;
    }

    private void recompute(IssuedMonth issued, MonthVersion version, Optional<String> previous, WorkFolder work,
                           Differences differences) throws Exception {
        FrozenMonth month = months.load(issued.month(), issued.previous(), issued.issueDate());
        Numbering.AsIssued numbering = new Numbering.AsIssued(month.reference().supplier().invoiceSeries(),
                issued.issueDate().getYear(), version.firstCounter());
        BooksAudit audit = new BooksAudit(month, numbering, bookRows, differences);
        ComputedInvoices computed = computation.compute(month, numbering, audit);
        Map<String, Long> booked = monthBooks.reconciliation(month.number());
        Map<String, Long> places = new TreeMap<>(booked);
        places.putAll(computed.priced().places());
        ComputedInvoices invoices = computed.withPlaces(places);
        audit.finish();
        computed.priced().places().forEach((place, count) -> differences.compare("reconciliation", month.month().toString(), place,
                Long.toString(booked.getOrDefault(place, 0L)), Long.toString(count)));
        creditNotes.compare(month.previous(), month.number(), differences);
        monthFiles.write(month, work, invoices, previous);
        compareFiles(issued, work, differences);
    }

    /** The bytes that come out now against those that the issued manifest lists. */
    private void compareFiles(IssuedMonth issued, WorkFolder work, Differences differences) {
        Path manifest = settings.monthFolder(issued.month()).resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            return;
        }
        SortedMap<String, String> then = Custody.read(manifest).map(Custody.Listed::files).orElseGet(TreeMap::new);
        SortedMap<String, String> now = Custody.read(work.path(Manifest.NAME)).orElseThrow().files();
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> differences.compare("computed file", issued.month() + "/" + name, "sha256", then.getOrDefault(name, ""),
                now.getOrDefault(name, "")));
    }

    private ExitCode tell(IssuedMonth issued, MonthVersion version, Differences differences) {
        Path folder = settings.replayFolder(issued.month());
        console.tell("replay.done", issued.month(), version.product(), version.rules(), version.layout(), Product.version(), folder);
        if (differences.isEmpty()) {
            console.tell("replay.same");
            return ExitCode.DONE;
        }
        Message.differences(differences, MOST_ON_SCREEN).forEach(console::say);
        console.tell("replay.different", console.texts().count("difference", differences.count()), folder.resolve(DIFFERENCES));
        return ExitCode.DIFFERENT;
    }
}
