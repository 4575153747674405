package be.regie.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Makes the documents of one slice from what is committed. */
@Component
class RenderTasklet implements Tasklet {

    private final SliceWork work;
    private final FrozenMonths months;
    private final BookedMonths bookedMonths;
    private final Renderers renderers;
    private final StopSignal stop;
    private final Console console;

    RenderTasklet(SliceWork work, FrozenMonths months, BookedMonths bookedMonths, Renderers renderers, StopSignal stop,
                  Console console) {
        this.work = work;
        this.months = months;
        this.bookedMonths = bookedMonths;
        this.renderers = renderers;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        int slice = SlicePartitioner.slice(contribution.getStepExecution());
        WorkFolder folder = work.folder(contribution.getStepExecution(), month.month());
        folder.create();
        MonthInvoices invoices = bookedMonths.of(month);
        console.expect("render", () -> invoices.totals().count());
        try (SliceDocuments documents = new SliceDocuments(month, slice, folder, renderers.of(month), invoices)) {
            contribution.incrementWriteCount(documents.write(stop, () -> console.progress("render", 1)));
        }
        return RepeatStatus.FINISHED;
    }
}
