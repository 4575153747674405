package be.regie.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes the registers and the ledger files of the month in work. */
@Component
class ExportTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final BookedMonths bookedMonths;
    private final LedgerFiles ledgerFiles;
    private final CreditNoteDocuments creditNotes;

    ExportTasklet(Settings settings, FrozenMonths months, BookedMonths bookedMonths, LedgerFiles ledgerFiles,
                  CreditNoteDocuments creditNotes) {
        this.settings = settings;
        this.months = months;
        this.bookedMonths = bookedMonths;
        this.ledgerFiles = ledgerFiles;
        this.creditNotes = creditNotes;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        WorkFolder folder = new WorkFolder(settings.workFolder(month.month()));
        folder.create();
        new MonthExports(month, folder, bookedMonths.of(month), ledgerFiles, creditNotes).write();
        return RepeatStatus.FINISHED;
    }
}
