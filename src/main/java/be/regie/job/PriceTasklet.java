package be.regie.job;

import be.regie.document.einvoice.DraftCheck;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.BookLine;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.PricedGroup;
import be.regie.invoice.SlicePricing;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import java.math.BigDecimal;
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
    private static final int FINDINGS_TOLD = 20;

    private final FrozenMonths months;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final StopSignal stop;
    private final Console console;

    PriceTasklet(FrozenMonths months, MonthBooks monthBooks, PricedBooks pricedBooks, StopSignal stop, Console console) {
        this.months = months;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        int slice = contribution.getStepExecution().getExecutionContext().getInt(SlicePartitioner.SLICE);
        if (monthBooks.month(month.month()).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        pricedBooks.forgetSlice(month.number(), slice);
        Slice priced = new Slice(month, slice);
        try (SnapshotReader rows = month.slice(slice)) {
            while (rows.hasNext()) {
                priced.pricing.take(rows.next().prestation());
                contribution.incrementReadCount();
                stop.check();
            }
        }
        priced.finish();
        console.progress("price", contribution.getReadCount());
        return RepeatStatus.FINISHED;
    }

    /** What a slice brings to the books, written as it grows. */
    private final class Slice {

        private final FrozenMonth month;
        private final int number;
        private final SlicePricing pricing;
        private final List<PricedGroup> groups = new ArrayList<>();
        private final List<BookLine> lines = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();

        Slice(FrozenMonth month, int number) {
            this.month = month;
            this.number = number;
            this.pricing = new SlicePricing(month.reference(), month.issueDate(), month.number(), number,
                    month.drawnBefore(), this::add);
        }

        private void add(BillingGroup group) {
            int late = (int) group.prestations().stream().filter(priced -> pricing.isLate(priced.prestation())).count();
            PricedGroup booked = new PricedGroup(group.firstLine(), number, group.lineCount(), group.prestations().size(), late,
                    group.customerId(), group.purchaseOrder(), group.isCovered(), group.services(), group.travel());
            groups.add(booked);
            check(group, booked);
            long lineId = group.firstLine();
            for (PricedPrestation priced : group.prestations()) {
                for (PricedLine line : priced.lines()) {
                    lines.add(line(lineId++, line));
                }
            }
            if (lines.size() >= LINES_AT_ONCE) {
                write();
            }
        }

        /** What could not be a valid e-invoice is found before anything has a number. */
        private void check(BillingGroup group, PricedGroup booked) {
            if (!booked.covered() && findings.size() < FINDINGS_TOLD) {
                findings.addAll(DraftCheck.findings(group, booked, month.reference(), month.number(), month.issueDate()));
            }
        }

        private BookLine line(long lineId, PricedLine line) {
            String id = line.priced().prestation().id();
            BigDecimal covered = line.kind() == LineKind.TIME ? line.priced().time().coveredMinutes() : BigDecimal.ZERO;
            return new BookLine(lineId, id, line.kind(), month.turns().getOrDefault(id, 0), covered, line.quantity(),
                    line.unitPrice(), line.net());
        }

        private void write() {
            pricedBooks.addGroups(month.number(), groups);
            pricedBooks.addLines(lines);
            groups.clear();
            lines.clear();
        }

        void finish() {
            pricing.finish();
            if (!findings.isEmpty()) {
                throw new Refusal(ExitCode.FAILED, findings.stream().map(finding -> "Nothing is issued, for this could not be a valid"
                        + " e-invoice: " + finding + ". Correct the customer's row or the conditions it is billed by.").toList());
            }
            write();
            pricedBooks.addDraws(month.number(), number, "", pricing.drawn());
            pricedBooks.addUnpriced(month.number(), pricing.unpriced());
        }
    }
}
