package be.regie.job;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.Reference;
import be.regie.invoice.SlicePricing;
import be.regie.money.Amount;
import be.regie.prestation.BookedSnapshot;
import be.regie.prestation.CodePoints;
import be.regie.prestation.KnownPrestation;
import be.regie.prestation.Months;
import be.regie.prestation.Prestation;
import be.regie.prestation.PrestationBooks;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.ContractMonth;
import be.regie.report.OpenMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the months that are not billed yet would come to today; worked out only where the rows are few. */
@Component
class OpenMonths {

    /** Beyond so many open rows only their number is told: each night would price them all. */
    private static final long PRICED = 20_000;
    private static final int PAGE = 5_000;

    private final Settings settings;
    private final PrestationBooks prestations;
    private final MonthBooks monthBooks;
    private final PricedBooks pricedBooks;

    OpenMonths(Settings settings, PrestationBooks prestations, MonthBooks monthBooks, PricedBooks pricedBooks) {
        this.settings = settings;
        this.prestations = prestations;
        this.monthBooks = monthBooks;
        this.pricedBooks = pricedBooks;
    }

    List<OpenMonth> of(Reference reference) {
        int lastIssued = monthBooks.lastIssued();
        Map<Integer, Long> counts = new TreeMap<>(prestations.tally().openMonths());
        counts.keySet().removeIf(month -> month <= lastIssued);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<Integer, Amount> nets = all == 0 || all > PRICED ? Map.of() : nets(reference, lastIssued, counts);
        return counts.entrySet().stream().map(month -> new OpenMonth(Months.month(month.getKey()), month.getValue(),
                Optional.ofNullable(nets.get(month.getKey())))).toList();
    }

    private Map<Integer, Amount> nets(Reference reference, int lastIssued, Map<Integer, Long> counts) {
        Map<Integer, List<Prestation>> rows = new TreeMap<>();
        for (BookedSnapshot snapshot : prestations.openSnapshots()) {
            collect(snapshot, lastIssued, rows);
        }
        Map<Integer, Amount> nets = new TreeMap<>();
        Map<ContractMonth, BigDecimal> drawn = new HashMap<>(pricedBooks.drawnBefore(counts.keySet().stream().findFirst().orElseThrow()));
        rows.forEach((month, ofMonth) -> nets.put(month, net(reference, month, ofMonth, drawn)));
        return nets;
    }

    private void collect(BookedSnapshot snapshot, int lastIssued, Map<Integer, List<Prestation>> byMonth) {
        List<KnownPrestation> page = prestations.pending(snapshot, 0, lastIssued, Integer.MAX_VALUE, PAGE);
        if (page.isEmpty()) {
            return;
        }
        try (SnapshotReader rows = new SnapshotReader(settings.frozen().resolve(snapshot.fileName()), snapshot.sha256())) {
            long seq = snapshot.firstSeq() - 1;
            while (!page.isEmpty()) {
                for (KnownPrestation pending : page) {
                    PrestationRow row = rows.next();
                    for (seq++; seq < pending.seq(); seq++) {
                        row = rows.next();
                    }
                    byMonth.computeIfAbsent(pending.period(), month -> new ArrayList<>()).add(row.prestation());
                }
                page = prestations.pending(snapshot, seq, lastIssued, Integer.MAX_VALUE, PAGE);
            }
        }
    }

    /** @param drawn included time drawn so far, to which this month's is added */
    private static Amount net(Reference reference, int month, List<Prestation> rows, Map<ContractMonth, BigDecimal> drawn) {
        List<BillingGroup> groups = new ArrayList<>();
        SlicePricing pricing = new SlicePricing(reference, Months.month(month).atEndOfMonth(), month, 1, drawn, groups::add);
        rows.stream().sorted(Comparator.comparing(Prestation::customerId, CodePoints.ORDER)).forEach(pricing::take);
        pricing.finish();
        pricing.drawn().forEach((key, minutes) -> drawn.merge(key, minutes, BigDecimal::add));
        return groups.stream().map(group -> group.services().plus(group.travel())).reduce(Amount.ZERO, Amount::plus);
    }
}
