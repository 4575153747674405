package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.Reference;
import be.regie.invoice.SlicePricing;
import be.regie.prestation.BookedSnapshot;
import be.regie.prestation.KnownPrestation;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.Refused;
import be.regie.report.Explanation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Explains a prestation that is not billed: what it would cost as the input is now, why it was not billed, what to do. */
@Component
class OpenPrice {

    private final Settings settings;
    private final CurrentRun run;
    private final PrestationBooks prestations;
    private final PricedBooks pricedBooks;
    private final MonthBooks monthBooks;

    OpenPrice(Settings settings, CurrentRun run, PrestationBooks prestations, PricedBooks pricedBooks, MonthBooks monthBooks) {
        this.settings = settings;
        this.run = run;
        this.prestations = prestations;
        this.pricedBooks = pricedBooks;
        this.monthBooks = monthBooks;
    }

    Explanation explain(KnownPrestation open) {
        Reference reference = run.reference();
        PrestationRow row = rows(List.of(open)).getFirst();
        String customerId = row.prestation().customerId();
        Explanation explanation = new Explanation(settings.audit().language(), reference.supplier().zone());
        explanation.facts(row, Optional.ofNullable(reference.customers().get(customerId))
                .map(customer -> customerId + " " + customer.name()).orElse(customerId));
        YearMonth month = open.period() > 0 ? Months.month(open.period())
                : YearMonth.from(row.prestation().startedAt().atZone(reference.supplier().zone()));
        if (reference.value(row.prestation(), month.atEndOfMonth()) instanceof Refused refused) {
            explanation.refused(refused.problems());
        } else if (open.period() != KnownPrestation.WITHHELD) {
            explanation.price(price(row, open, month));
            boolean waiting = open.period() == KnownPrestation.WAITING;
            explanation.heading(waiting ? "waiting" : "open").line(waiting ? "waiting.do" : "open.do", month);
        }
        return explanation;
    }

    /** As if its month were billed now: with what else of its customer is to be billed by then. */
    private PricedPrestation price(PrestationRow wanted, KnownPrestation open, YearMonth month) {
        List<KnownPrestation> together = new ArrayList<>(
                prestations.pendingOf(wanted.prestation().customerId(), monthBooks.lastIssued(), Months.number(month)));
        together.removeIf(known -> known.seq() == open.seq());
        together.add(open);
        List<PricedPrestation> found = new ArrayList<>();
        SlicePricing pricing = new SlicePricing(run.reference(), month.atEndOfMonth(), Months.number(month), 1,
                pricedBooks.drawnBefore(Months.number(month)), group -> group.prestations().stream()
                        .filter(priced -> priced.prestation().id().equals(open.id())).forEach(found::add));
        rows(together).forEach(row -> pricing.take(row.prestation()));
        pricing.finish();
        return found.getFirst();
    }

    /** The wide rows of prestations, in order of intake. */
    private List<PrestationRow> rows(List<KnownPrestation> wanted) {
        Map<Long, KnownPrestation> bySeq = new TreeMap<>();
        wanted.forEach(known -> bySeq.put(known.seq(), known));
        List<PrestationRow> rows = new ArrayList<>();
        for (BookedSnapshot snapshot : prestations.openSnapshots()) {
            if (bySeq.keySet().stream().anyMatch(seq -> seq >= snapshot.firstSeq() && seq <= snapshot.lastSeq())) {
                try (SnapshotReader reader = new SnapshotReader(settings.frozen().resolve(snapshot.fileName()), snapshot.sha256())) {
                    for (long seq = snapshot.firstSeq(); reader.hasNext(); seq++) {
                        PrestationRow row = reader.next();
                        if (bySeq.containsKey(seq)) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return rows;
    }
}
