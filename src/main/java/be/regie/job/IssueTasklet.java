package be.regie.job;

import be.regie.invoice.BilledRuns;
import be.regie.invoice.FrozenFile;
import be.regie.invoice.Gate;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.MonthVersion;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.Issuing;
import be.regie.invoice.PricedTotals;
import be.regie.ledger.Journal;
import be.regie.ledger.JournalBooks;
import be.regie.prestation.PrestationBooks;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** The gate, then numbers, invoices and journal entries of a month in one transaction. */
@Component
class IssueTasklet implements Tasklet {

    private final Settings settings;
    private final FrozenMonths months;
    private final PrestationBooks prestations;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;
    private final InvoiceBooks invoiceBooks;
    private final JournalBooks journal;
    private final MailQueue mail;

    IssueTasklet(Settings settings, FrozenMonths months, PrestationBooks prestations, MonthBooks monthBooks, PricedBooks pricedBooks,
                 InvoiceBooks invoiceBooks, JournalBooks journal, MailQueue mail) {
        this.settings = settings;
        this.months = months;
        this.prestations = prestations;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
        this.invoiceBooks = invoiceBooks;
        this.journal = journal;
        this.mail = mail;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        FrozenMonth month = months.of(contribution.getStepExecution());
        if (monthBooks.month(month.month()).isPresent()) {
            return RepeatStatus.FINISHED;
        }
        PricedTotals totals = pricedBooks.totals(month.number());
        Gate gate = new Gate(month.number(), month.previous(), prestations.tally(),
                month.files().stream().mapToLong(FrozenFile::rows).sum(), pricedBooks.unpricedCount(month.number()), totals);
        refuseIfClosed(gate, month);
        monthBooks.issued(month.number(), month.issueDate(), month.previous());
        int first = new Issuing(pricedBooks, invoiceBooks, invoices -> post(invoices, month))
                .issue(month.number(), month.issueDate(), month.reference(), totals);
        monthBooks.issuedWith(month.number(), new MonthVersion(Product.version(), MonthVersion.RULES, MonthVersion.LAYOUT, first));
        mail.addDigest(month.month(), month.reference().supplier());
        enterBilled(month, totals);
        monthBooks.reconcile(month.number(), gate.places());
        pricedBooks.postponeUnpriced(month.number());
        monthBooks.closeSnapshots(month.number());
        return RepeatStatus.FINISHED;
    }

    private void enterBilled(FrozenMonth month, PricedTotals totals) {
        WorkFolder work = new WorkFolder(settings.workFolder(month.month()));
        work.create(); // no slice has, where there was nothing to price
        try (BilledRuns runs = new BilledRuns(work.parts(WorkFolder.BILLED))) {
            long billed = pricedBooks.addBilled(runs);
            if (billed != totals.timeLines()) {
                throw new GateClosed(List.of(Words.of("gate.entered", billed, totals.timeLines())));
            }
        }
    }

    private void refuseIfClosed(Gate gate, FrozenMonth month) {
        List<Words> disagreements = new ArrayList<>(gate.disagreements());
        if (!disagreements.isEmpty()) {
            List<String> missing = pricedBooks.unaccounted(month.previous(), month.number(), 20);
            if (!missing.isEmpty()) {
                disagreements.add(Words.of("gate.unaccounted", String.join(", ", missing)));
            }
            throw new GateClosed(disagreements);
        }
    }

    private void post(List<Invoice> invoices, FrozenMonth month) {
        journal.post(invoices.stream().map(invoice -> Journal.entry(1, invoice,
                month.reference().customers().get(invoice.customerId()), month.reference().supplier().accounts())).toList());
        mail.add(invoices, month.reference());
    }
}
