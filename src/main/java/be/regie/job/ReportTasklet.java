package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.invoice.MonthBooks;
import be.regie.report.Manifest;
import be.regie.report.ReportBooks;
import be.regie.table.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Completes the month in work; then it appears in one step, and is closed in the books. */
@Component
class ReportTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final MonthBooks monthBooks;
    private final BookedMonths bookedMonths;
    private final ReportBooks reportBooks;

    ReportTasklet(Settings settings, FrozenMonths months, MonthBooks monthBooks, BookedMonths bookedMonths,
                  ReportBooks reportBooks) {
        this.settings = settings;
        this.months = months;
        this.monthBooks = monthBooks;
        this.bookedMonths = bookedMonths;
        this.reportBooks = reportBooks;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        WorkFolder work = new WorkFolder(settings.workFolder(month.month()));
        Path folder = settings.monthFolder(month.month());
        if (Files.exists(work.root())) {
            new MonthCompletion(month, work, bookedMonths.of(month), reportBooks).complete(monthBooks.manifest(month.previous()));
            KillPoint.reached("report.before-move");
            Files.move(work.root(), folder, StandardCopyOption.ATOMIC_MOVE);
            AtomicFiles.sync(settings.output());
            KillPoint.reached("report.after-move");
        }
        monthBooks.closed(month.number(), Sha256.of(folder.resolve(Manifest.NAME)));
        return RepeatStatus.FINISHED;
    }
}
