package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.FrozenFile;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedGroup;
import be.regie.ledger.Journal;
import be.regie.party.Customer;
import be.regie.report.Fingerprint;
import be.regie.report.FingerprintFile;
import java.nio.file.Path;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.stereotype.Component;

/** Computes a month as drafts, and with it the fingerprint of its result. */
@Component
class Fingerprints {

    /** What came out. */
    record Result(ComputedInvoices invoices, Fingerprint fingerprint) {
    }

    private final Computation computation;

    Fingerprints(Computation computation) {
        this.computation = computation;
    }

    Result compute(FrozenMonth month, Path fingerprintFile) throws JobInterruptedException {
        try (FingerprintFile file = new FingerprintFile(fingerprintFile)) {
            file.supplier(month.reference().supplier());
            month.files().stream().filter(Fingerprints::shapes).forEach(input -> file.input(input.name(), input.sha256()));
            DraftFindings findings = new DraftFindings(month);
            ComputedInvoices invoices = computation.compute(month, new Numbering.Drafts(), (group, invoice) -> {
                findings.check(group, PricedGroup.of(group, 0));
                add(file, month, group, invoice);
            });
            findings.refuse();
            return new Result(invoices, file.finish());
        }
    }

    /** Tables are compared by what they come to; the firm's texts and ledger templates as they are. */
    private static boolean shapes(FrozenFile file) {
        return file.name().startsWith(FrozenMonth.INPUT + "/texts/") || file.name().startsWith(FrozenMonth.INPUT + "/ledger/");
    }

    private static void add(FingerprintFile file, FrozenMonth month, BillingGroup group, NumberedInvoice numbered) {
        if (numbered != null) {
            Customer customer = month.reference().customers().get(group.customerId());
            file.invoice(numbered.invoice(), Journal.entry(1, numbered.invoice(), customer, month.reference().supplier().accounts()),
                    customer);
        }
        file.lines(group);
    }
}
