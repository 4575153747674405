package be.regie.job;

import be.regie.conditions.Conditions;
import be.regie.conditions.ConditionsFile;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.SlicePricing;
import be.regie.money.Amount;
import be.regie.party.Customer;
import be.regie.prestation.CodePoints;
import be.regie.report.WhatIf;
import be.regie.table.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.stereotype.Component;

/** {@code replay --conditions}: what a closed month would have been under other conditions. Issues nothing. */
@Component
class OtherConditions {

    private static final int NOT_PRICED_TOLD = 20;

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final FrozenMonths months;
    private final BookedMonths bookedMonths;
    private final Computation computation;
    private final Console console;

    OtherConditions(Settings settings, MonthBooks monthBooks, PricedBooks pricedBooks, FrozenMonths months, BookedMonths bookedMonths,
                    Computation computation, Console console) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.months = months;
        this.bookedMonths = bookedMonths;
        this.computation = computation;
        this.console = console;
    }

    ExitCode replay(YearMonth period, Path file) {
        IssuedMonth issued = Replay.closed(monthBooks, period);
        FrozenMonth frozen = months.load(period, issued.previous(), issued.issueDate());
        FrozenMonth other = frozen.under(conditions(file));
        ByCustomer sums = new ByCustomer();
        for (Invoice invoice : bookedMonths.of(frozen).register()) {
            if (!invoice.isCreditNote()) {
                sums.add(invoice, 0);
            }
        }
        try {
            computation.compute(other, new Numbering.Drafts(), sums);
        } catch (JobInterruptedException e) {
            throw Refusal.because(ExitCode.FAILED, "stopped");
        }
        sums.notPriced.removeAll(pricedBooks.unpriced(frozen.number()));
        WhatIf whatIf = new WhatIf(frozen.reference().supplier(), period, file.getFileName().toString(), sums.rows(frozen.reference().customers()), sums.notPriced);
        write(whatIf);
        return tell(whatIf);
    }

    private static Conditions conditions(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "replay.no-file", file);
        }
        ConditionsFile.Result result = ConditionsFile.read(new CsvTable(file, file.getFileName().toString()));
        if (!result.mistakes().isEmpty()) {
            throw Refusal.ofConfiguration(result.mistakes());
        }
        return Conditions.of(result.rules());
    }

    private void write(WhatIf whatIf) {
        Path folder = settings.replayFolder(whatIf.month());
        Path part = folder.resolveSibling("." + whatIf.month() + ".part");
        Folders.delete(part);
        new WorkFolder(part).createEmpty();
        whatIf.write(part);
        Folders.replace(folder, part);
    }

    private ExitCode tell(WhatIf whatIf) {
        WhatIf.Row total = whatIf.total();
        ConsoleTexts texts = console.texts();
        console.tell("replay.under", whatIf.month(), whatIf.conditions(), texts.amount(total.netThen()), texts.amount(total.netNow()),
                texts.amount(total.netDifference()), texts.amount(total.grossThen()), texts.amount(total.grossNow()),
                texts.amount(total.grossDifference()));
        if (!whatIf.notPriced().isEmpty()) {
            console.tell("replay.not-priced", texts.list(whatIf.notPriced(), NOT_PRICED_TOLD));
        }
        console.tell("replay.by-customer", settings.replayFolder(whatIf.month()).resolve(WhatIf.PAGE));
        return ExitCode.DONE;
    }

    /** Sums by customer: as issued, and as computed. */
    private static final class ByCustomer implements ComputedInvoices.Listener {

        private final Map<String, Amount[]> sums = new TreeMap<>(CodePoints.ORDER);
        private final List<String> notPriced = new ArrayList<>();

        void add(Invoice invoice, int column) {
            Amount[] sum = sums.computeIfAbsent(invoice.customerId(),
                    customer -> new Amount[] {Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO});
            sum[column] = sum[column].plus(invoice.net());
            sum[column + 2] = sum[column + 2].plus(invoice.gross());
        }

        @Override
        public void take(BillingGroup group, NumberedInvoice invoice) {
            if (invoice != null) {
                add(invoice.invoice(), 1);
            }
        }

        @Override
        public void finish(int slice, SlicePricing pricing) {
            notPriced.addAll(pricing.unpriced());
        }

        List<WhatIf.Row> rows(Map<String, Customer> customers) {
            return sums.entrySet().stream().map(entry -> new WhatIf.Row(entry.getKey(),
                    Optional.ofNullable(customers.get(entry.getKey())).map(Customer::name).orElse(""),
                    entry.getValue()[0], entry.getValue()[1], entry.getValue()[2], entry.getValue()[3])).toList();
        }
    }
}
