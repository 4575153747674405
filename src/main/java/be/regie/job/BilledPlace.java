package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.LineId;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PrestationLines;
import be.regie.invoice.SlicePricing;
import be.regie.ledger.JournalBooks;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.party.Customer;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.PricedPrestation;
import be.regie.report.Custody;
import be.regie.report.Explanation;
import be.regie.report.Manifest;
import be.regie.table.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Explains a prestation that an issued month billed or found covered, from that month's frozen files. */
@Component
class BilledPlace {

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final FrozenMonths months;
    private final InvoiceBooks invoiceBooks;
    private final JournalBooks journalBooks;
    private final PrestationLines prestationLines;

    BilledPlace(Settings settings, MonthBooks monthBooks, FrozenMonths months, InvoiceBooks invoiceBooks, JournalBooks journalBooks,
                PrestationLines prestationLines) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.months = months;
        this.invoiceBooks = invoiceBooks;
        this.journalBooks = journalBooks;
        this.prestationLines = prestationLines;
    }

    Explanation explain(String id, PrestationLines.Place place) {
        IssuedMonth issued = monthBooks.month(Months.month(LineId.month(place.from()))).orElseThrow();
        FrozenMonth month = months.load(issued.month(), issued.previous(), issued.issueDate());
        Explanation explanation = new Explanation(settings.audit().language(), month.reference().supplier().zone());
        PrestationRow row = row(month, LineId.slice(place.from()), id);
        Customer customer = month.reference().customers().get(row.prestation().customerId());
        explanation.facts(row, customer.customerId() + " " + customer.name());
        explanation.price(priced(month, LineId.slice(place.from()), row));
        explanation.heading("issued");
        if (place.covered()) {
            explanation.line("is.covered", month.month());
        } else {
            invoice(explanation, place, month, customer);
        }
        prestationLines.creditNotes(place).forEach(note -> explanation.line("credited", note));
        return explanation;
    }

    private static PrestationRow row(FrozenMonth month, int slice, String id) {
        try (SnapshotReader rows = month.slice(slice)) {
            while (rows.hasNext()) {
                PrestationRow row = rows.next();
                if (row.prestation().id().equals(id)) {
                    return row;
                }
            }
        }
        throw Refusal.because(ExitCode.FAILED, "frozen.no-row", month.month(), id);
    }

    /** Priced with all of its customer's prestations, which may share included time. */
    private static PricedPrestation priced(FrozenMonth month, int slice, PrestationRow wanted) {
        List<PricedPrestation> found = new ArrayList<>();
        SlicePricing pricing = new SlicePricing(month.reference(), month.issueDate(), month.number(), slice, month.drawnBefore(),
                (BillingGroup group) -> group.prestations().stream()
                        .filter(priced -> priced.prestation().id().equals(wanted.prestation().id())).forEach(found::add));
        try (SnapshotReader rows = month.slice(slice)) {
            while (rows.hasNext()) {
                PrestationRow row = rows.next();
                if (row.prestation().customerId().equals(wanted.prestation().customerId())) {
                    pricing.take(row.prestation());
                }
            }
        }
        pricing.finish();
        return found.getFirst();
    }

    private void invoice(Explanation explanation, PrestationLines.Place place, FrozenMonth month, Customer customer) {
        Invoice invoice = invoiceBooks.invoices(place.firstLine(), place.firstLine()).getFirst().invoice();
        explanation.line(place.from() == place.to() ? "invoice.line" : "invoice", month.month(), invoice.number(), invoice.issueDate(), place.from() - place.firstLine() + 1,
                place.to() - place.firstLine() + 1);
        explanation.detail("totals", explanation.number(invoice.net()), explanation.number(invoice.vatRate()),
                explanation.number(invoice.vat()), explanation.number(invoice.gross()));
        files(explanation, month, invoice.number());
        journalBooks.entry(invoice, customer).ifPresent(entry -> entry(explanation, entry));
    }

    private void files(Explanation explanation, FrozenMonth month, String number) {
        Path folder = settings.monthFolder(month.month());
        Path manifest = folder.resolve(Manifest.NAME);
        SortedMap<String, String> listed = Files.isRegularFile(manifest)
                ? Custody.read(manifest).map(Custody.Listed::files).orElseGet(TreeMap::new) : new TreeMap<>();
        for (String name : List.of("invoices/" + number + ".pdf", "invoices/" + number + ".xml")) {
            if (listed.containsKey(name)) {
                boolean sound = Files.isRegularFile(folder.resolve(name)) && Sha256.of(folder.resolve(name)).equals(listed.get(name));
                explanation.line(sound ? "file" : "file.touched", month.month() + "/" + name, listed.get(name));
            }
        }
    }

    private static void entry(Explanation explanation, JournalEntry entry) {
        explanation.line("entry", entry.journal(), entry.invoice().number());
        for (Posting posting : entry.postings()) {
            if (posting.credit().isZero()) {
                explanation.detail("debit", posting.account(), posting.thirdParty(), explanation.number(posting.debit()));
            } else {
                explanation.detail("credit", posting.account(), explanation.number(posting.credit()));
            }
        }
    }
}
