package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceTotals;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.Reference;
import be.regie.prestation.Months;
import be.regie.report.IndexPage;
import be.regie.report.StateRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes {@code index.html} anew: the state now, at the end of every command that changes it. */
@Component
class IndexFile {

    static final String NAME = "index.html";

    private final Settings settings;
    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final OpenMonths openMonths;

    IndexFile(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, OpenMonths openMonths) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.openMonths = openMonths;
    }

    void write() {
        Reference reference = run.reference();
        Path output = settings.output();
        List<IndexPage.Billed> billed = monthBooks.months().stream().map(month -> new IndexPage.Billed(month.month(), month.closed(),
                invoiceBooks.invoiceTotals(Months.number(month.month())))).toList();
        String page = IndexPage.html(new IndexPage.Content(reference.supplier(), billed,
                invoiceBooks.creditTotals().values().stream().reduce(InvoiceTotals.NONE, InvoiceTotals::plus), openMonths.of(reference),
                StateRow.first(output.resolve("rejects.csv"), IndexPage.LISTED),
                StateRow.first(output.resolve("waiting.csv"), IndexPage.LISTED)));
        AtomicFiles.write(output.resolve(NAME), page.getBytes(StandardCharsets.UTF_8), AtomicFiles.Sync.NOW);
    }
}
