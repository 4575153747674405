package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.prestation.Months;
import java.nio.file.Files;
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
        YearMonth month = YearMonth.parse(RegieJob.month(contribution.getStepExecution()));
        if (monthBooks.month(month).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        months.forget();
        Folders.delete(settings.workFolder(month));
        Files.createDirectories(settings.workFolder(month));
        pricedBooks.forgetPricing(Months.number(month));
        monthBooks.freeze(Months.number(month),
                freezing.freeze(Months.number(month), months.folder(month), settings.workFolder(month)));
        return RepeatStatus.FINISHED;
    }
}
