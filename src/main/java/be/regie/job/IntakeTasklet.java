package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.Reference;
import be.regie.prestation.Archive;
import be.regie.prestation.BookedSnapshot;
import be.regie.prestation.Intake;
import be.regie.prestation.Prestation;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.Problem;
import be.regie.prestation.Reading;
import be.regie.prestation.SnapshotReader;
import be.regie.prestation.SnapshotSegment;
import be.regie.prestation.Tally;
import be.regie.pricing.Refused;
import be.regie.report.StateFiles;
import be.regie.table.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Takes the archive in: one transaction and one snapshot for each ten thousand rows, so that a run that is cut off
 * loses none of those before. Once a run: the second month of a run finds it done.
 */
@Component
class IntakeTasklet implements Tasklet, StepExecutionListener {

    /** Smaller in tests, which want many transactions of few rows. */
    private static final int CHUNK = Integer.getInteger("regie.rows-a-chunk", 1_000);
    /** Larger transactions H2 writes to its file twice: they outgrow what it keeps of pages not written yet. */
    private static final int CHUNKS_A_SEGMENT = 10;

    private final Settings settings;
    private final CurrentRun run;
    private final PrestationBooks books;
    private final MonthBooks monthBooks;
    private final StopSignal stop;
    private final Console console;
    private final Map<Integer, Set<String>> filesOfSnapshots = new TreeMap<>();
    private Archive archive;
    private Intake intake;
    private StateFiles stateFiles;

    IntakeTasklet(Settings settings, CurrentRun run, PrestationBooks books, MonthBooks monthBooks, StopSignal stop, Console console) {
        this.settings = settings;
        this.run = run;
        this.books = books;
        this.monthBooks = monthBooks;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (run.takenIn().isPresent()) {
            return RepeatStatus.FINISHED;
        }
        if (archive == null) {
            begin();
        }
        takeSegment(contribution);
        if (archive.hasNext()) {
            return RepeatStatus.CONTINUABLE;
        }
        finish();
        return RepeatStatus.FINISHED;
    }

    private void begin() {
        Reference reference = run.reference();
        int lastIssued = monthBooks.lastIssued();
        filesOfSnapshots.clear();
        stateFiles = new StateFiles(settings.output(), reference.supplier().pages().language());
        run.input().rejects().forEach(stateFiles::reject);
        console.expect("intake", () -> InputFolder.lines(run.prestationTables()));
        intake = new Intake(books, reference.supplier().zone(), lastIssued, this::problems, stateFiles::reject, stateFiles::waiting);
        archive = new Archive(run.prestationTables(), reference.supplier().zone());
    }

    private List<Problem> problems(Prestation prestation) {
        LocalDate issueDate = prestation.archivedAt()
                .map(at -> YearMonth.from(at.atZone(run.reference().supplier().zone())).atEndOfMonth())
                .orElseGet(() -> settings.asOf());
        return run.reference().value(prestation, issueDate) instanceof Refused refused ? refused.problems() : List.of();
    }

    private void takeSegment(StepContribution contribution) throws Exception {
        java.nio.file.Files.createDirectories(settings.frozen());
        try (SnapshotSegment segment = new SnapshotSegment(settings.frozen(), books.nextSnapshot(), books.lastSeq() + 1)) {
            List<Reading> chunk = new ArrayList<>(CHUNK);
            for (int chunks = 0; chunks < CHUNKS_A_SEGMENT && archive.hasNext(); chunks++) {
                while (chunk.size() < CHUNK && archive.hasNext()) {
                    chunk.add(archive.next());
                }
                intake.take(chunk, segment);
                contribution.incrementWriteCount(chunk.size());
                console.progress("intake", chunk.size());
                chunk.clear();
                stop.check();
            }
            Optional<BookedSnapshot> snapshot = segment.finish();
            snapshot.ifPresent(finished -> {
                books.add(finished);
                filesOfSnapshots.put(finished.number(), segment.files());
            });
        }
    }

    /** A table's hash is known when it is read to its end: the last of its rows may lie in a later snapshot. */
    private void addSources() {
        Map<String, String> hashes = archive.sources().stream().collect(Collectors.toMap(Source::file, Source::sha256));
        filesOfSnapshots.forEach((snapshot, files) -> books.addSources(snapshot,
                files.stream().collect(Collectors.toMap(Function.identity(), hashes::get))));
    }

    private void finish() {
        intake.keepUnseen(snapshot ->
                new SnapshotReader(settings.frozen().resolve(snapshot.fileName()), snapshot.sha256()));
        Tally tally = intake.tally();
        books.replaceTally(tally.counts());
        addSources();
        archive.close();
        archive.sources().forEach(source -> run.warn(source.warnings()));
        KillPoint.reached("intake.before-move");
        run.takenIn(stateFiles.finish(), tally);
        KillPoint.reached("intake.after-move");
        archive = null;
    }

    /** What a try that was cut off has opened is opened anew. */
    @Override
    public void beforeStep(StepExecution execution) {
        if (archive != null) {
            archive.close();
            archive = null;
        }
    }
}
