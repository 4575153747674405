package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.prestation.Months;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.nio.file.Path;
import java.io.IOException;
import java.time.YearMonth;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Freezes what the month in work is computed from, and has the books vouch for it. */
@Component
class FreezeTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final Freezing freezing;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;

    FreezeTasklet(Settings settings, FrozenMonths months, Freezing freezing, MonthBooks monthBooks, PricedBooks pricedBooks) {
        this.settings = settings;
        this.months = months;
        this.freezing = freezing;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        YearMonth month = ChosenMonth.of(contribution.getStepExecution());
        if (monthBooks.month(month).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        months.forget();
        removeWorkFolders();
        Files.createDirectories(settings.workFolder(month));
        pricedBooks.forgetPricing(monthBooks.lastIssued());
        monthBooks.freeze(Months.number(month),
                freezing.freeze(Months.number(month), months.folder(month), settings.workFolder(month)));
        return RepeatStatus.FINISHED;
    }

    /** No month is in work before its rows are frozen: what a failed try left, at this month or another, is of no use. */
    private void removeWorkFolders() throws IOException {
        try (Stream<Path> files = Files.list(settings.output())) {
            files.filter(file -> file.getFileName().toString().matches("\\.\\d{4}-\\d{2}\\.part")).forEach(Folders::delete);
        }
    }
}
