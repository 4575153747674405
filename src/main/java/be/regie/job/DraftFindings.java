package be.regie.job;

import be.regie.document.einvoice.DraftCheck;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.PricedGroup;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What could not be a valid e-invoice is found before anything has a number. */
final class DraftFindings {

    private static final int MOST = 20;

    private final FrozenMonth month;
    private final List<Words> findings = new ArrayList<>();

    DraftFindings(FrozenMonth month) {
        this.month = month;
    }

    void check(BillingGroup group, PricedGroup booked) {
        if (!booked.covered() && findings.size() < MOST) {
            findings.addAll(DraftCheck.findings(group, booked, month.reference(), month.number(), month.issueDate()));
        }
    }

    /** @throws Refusal naming what was found */
    void refuse() {
        if (!findings.isEmpty()) {
            throw Refusal.because(ExitCode.FAILED, findings.stream().map(finding -> Message.of("bill.unsound", finding)).toList());
        }
    }
}
