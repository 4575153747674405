package be.regie.job;

import be.regie.invoice.BilledLine;
import be.regie.invoice.BilledRuns;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.BookLine;
import be.regie.invoice.FrozenFile;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.SlicePricing;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Prices one slice of a month into groups and lines, in one transaction; doing it again is harmless. */
@Component
class PriceTasklet implements Tasklet {

    private static final int LINES_AT_ONCE = 5_000;

    private final SliceWork work;
    private final FrozenMonths months;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final StopSignal stop;
    private final Console console;

    PriceTasklet(SliceWork work, FrozenMonths months, MonthBooks monthBooks, PricedBooks pricedBooks, StopSignal stop, Console console) {
        this.work = work;
        this.months = months;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        int slice = SlicePartitioner.slice(contribution.getStepExecution());
        if (monthBooks.month(month.month()).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        console.expect("price", () -> month.files().stream().mapToLong(FrozenFile::rows).sum());
        pricedBooks.forgetSlice(month.number(), slice);
        Slice priced = new Slice(month, slice, work.folder(contribution.getStepExecution(), month.month()));
        priced.finish(month.price(slice, priced::add, stop));
        contribution.incrementWriteCount(priced.prestations);
        console.progress("price", priced.prestations);
        return RepeatStatus.FINISHED;
    }

    /** What a slice brings to the books, written as it grows. */
    private final class Slice {

        private final FrozenMonth month;
        private final int number;
        private final WorkFolder folder;
        private final List<PricedGroup> groups = new ArrayList<>();
        private final List<BookLine> lines = new ArrayList<>();
        private final List<BilledLine> billed = new ArrayList<>();
        private final DraftFindings findings;
        private long prestations;

        Slice(FrozenMonth month, int number, WorkFolder folder) {
            this.month = month;
            this.number = number;
            this.folder = folder;
            this.findings = new DraftFindings(month);
        }

        private void add(BillingGroup group) {
            PricedGroup booked = PricedGroup.of(group, month.late(group));
            groups.add(booked);
            findings.check(group, booked);
            prestations += group.prestations().size();
            long lineId = group.firstLine();
            for (PricedPrestation priced : group.prestations()) {
                String id = priced.prestation().id();
                int turn = month.turns().getOrDefault(id, 0);
                billed.add(new BilledLine(id, turn, lineId));
                for (PricedLine line : priced.lines()) {
                    lines.add(BookLine.of(lineId++, line, turn));
                }
            }
            if (lines.size() >= LINES_AT_ONCE) {
                write();
            }
        }

        private void write() {
            pricedBooks.addGroups(month.number(), groups);
            pricedBooks.addLines(lines);
            groups.clear();
            lines.clear();
        }

        void finish(SlicePricing pricing) {
            findings.refuse();
            write();
            pricedBooks.addDraws(month.number(), number, "", pricing.drawn());
            pricedBooks.addUnpriced(month.number(), pricing.unpriced());
            folder.create();
            BilledRuns.write(folder.part(WorkFolder.BILLED, number), billed);
        }
    }
}
