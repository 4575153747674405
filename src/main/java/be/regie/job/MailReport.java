package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.MonthBooks;
import be.regie.mail.MailState;
import be.regie.mail.Outbox;
import be.regie.mail.OutboxRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people are to know of the outbox: what waits, what needs them, and how to settle it. */
@Component
class MailReport {

    private static final int LISTED = 20;

    private final Outbox outbox;
    private final MonthBooks months;
    private final InvoiceBooks invoices;
    private final ConsoleTexts texts;

    MailReport(Outbox outbox, MonthBooks months, InvoiceBooks invoices, Console console) {
        this.outbox = outbox;
        this.months = months;
        this.invoices = invoices;
        this.texts = console.texts();
    }

    /** Whether somebody has to decide something. */
    boolean hasProblems() {
        Map<MailState, Long> counts = outbox.counts();
        return counts.get(MailState.FAILED) + counts.get(MailState.SENDING) > 0;
    }

    /** All that waits or failed, and what goes by post of the last month; no line where there is nothing. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        waiting(lines);
        list(lines, "mail.failed", MailState.FAILED, 0);
        list(lines, "mail.perhaps", MailState.SENDING, 0);
        list(lines, "mail.post", MailState.POST, months.lastIssued());
        return lines;
    }

    private void waiting(List<String> lines) {
        long waiting = outbox.counts().get(MailState.QUEUED);
        if (waiting > 0) {
            lines.add(texts.get("mail.waiting", texts.count("message", waiting)));
            outbox.rows(MailState.QUEUED, 0, LISTED).stream().filter(row -> row.attempts() > 0).forEach(row -> lines.add(line(row)));
        }
    }

    private void list(List<String> lines, String heading, MailState state, int fromPeriod) {
        long count = outbox.counts(fromPeriod, Integer.MAX_VALUE).get(state);
        if (count == 0) {
            return;
        }
        lines.add(texts.get(heading, texts.count("message", count)));
        outbox.rows(state, fromPeriod, LISTED).forEach(row -> lines.add(line(row)));
        if (count > LISTED) {
            lines.add("  " + texts.get("difference.more", texts.number(count - LISTED)));
        }
    }

    private String line(OutboxRow row) {
        String customer = invoices.invoice(row.document()).map(found -> "  " + found.invoice().customerId()).orElse("");
        return "  " + row.document() + customer + (row.recipient().isEmpty() ? "" : "  " + row.recipient())
                + (row.attempts() > 1 ? "  " + texts.get("mail.attempts", row.attempts()) : "")
                + (row.lastError().isEmpty() ? "" : "  " + row.lastError());
    }
}
