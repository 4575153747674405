package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceTotals;
import be.regie.mail.Letter;
import be.regie.mail.MailState;
import be.regie.mail.Outbox;
import be.regie.mail.OutboxRow;
import be.regie.party.Supplier;
import be.regie.prestation.Months;
import be.regie.report.StateRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The digest of a month to the accountant, in the language of the console: what was billed, and what needs somebody. */
@Component
class MailDigest {

    private static final int LISTED = 20;

    private final Settings settings;
    private final InvoiceBooks invoices;
    private final FrozenMonths months;
    private final Outbox outbox;
    private final MailReport report;
    private final ConsoleTexts texts;

    MailDigest(Settings settings, InvoiceBooks invoices, FrozenMonths months, Outbox outbox, MailReport report, Console console) {
        this.settings = settings;
        this.invoices = invoices;
        this.months = months;
        this.outbox = outbox;
        this.report = report;
        this.texts = console.texts();
    }

    Letter of(OutboxRow row) {
        Supplier supplier = months.issued(row.period()).reference().supplier();
        InvoiceTotals totals = invoices.invoiceTotals(Months.number(row.period()));
        String subject = texts.get("digest.subject", row.period(), texts.count("invoice", totals.count()), texts.amount(totals.gross()), supplier.legalName());
        return new Letter(supplier.legalName(), row.recipient(), subject, body(row, totals), List.of(), row.messageId());
    }

    private String body(OutboxRow row, InvoiceTotals totals) {
        List<String> lines = new ArrayList<>(List.of(texts.get("digest.billed", row.period()), ""));
        MonthLines months = new MonthLines(texts);
        months.add(row.period(), "", totals);
        lines.addAll(months.lines());
        lines.add("");
        rows(lines, "digest.rejected", settings.output().resolve("rejects.csv"));
        rows(lines, "digest.waiting", settings.output().resolve("waiting.csv"));
        lines.add(texts.get("digest.sent", texts.count("message", sent(Months.number(row.period())))));
        lines.addAll(report.lines());
        files(lines, settings.monthFolder(row.period()));
        return String.join("\n", lines) + "\n";
    }

    private long sent(int month) {
        return outbox.counts(month, month).get(MailState.SENT);
    }

    private void rows(List<String> lines, String heading, Path file) {
        StateRow.Read read = StateRow.first(file, LISTED);
        lines.add(texts.get(heading, texts.number(read.count())) + (read.count() > 0 ? "   " + file : ""));
        read.first().forEach(row -> lines.add("  " + row.prestationId() + (row.message().isEmpty() ? "" : "  " + row.message())
                + (row.remedy().isEmpty() ? "" : " -> " + row.remedy())));
        if (read.count() > LISTED) {
            lines.add("  " + texts.get("difference.more", texts.number(read.count() - LISTED)));
        }
    }

    /** All but the documents, which are many. */
    private void files(List<String> lines, Path folder) {
        lines.addAll(List.of("", texts.get("files", folder)));
        Folders.files(folder).stream().filter(name -> !name.startsWith("invoices/")).forEach(name -> lines.add("  " + name));
    }
}
