package be.regie.report;

import be.regie.conditions.Rule;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.invoice.Reference;
import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.pricing.PricedPrestation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the {@link Figures} of a slice, group by group in order of customer. Not thread-safe; one a slice. */
public final class SliceFigures {

    private final Reference reference;
    private final YearMonth month;
    private final SortedMap<String, CustomerShare> customers = new TreeMap<>();
    private final SortedMap<String, Share> contracts = new TreeMap<>();
    private final SortedMap<Integer, Share> days = new TreeMap<>();
    private final SortedMap<NetPart, Share> parts = new TreeMap<>();
    private final Top<LargeInvoice> largest = new Top<>(Figures.LARGEST);
    private final Top<HighCoefficient> coefficients = new Top<>(Figures.UNUSUAL);
    private final Top<LateWork> lateWork = new Top<>(Figures.UNUSUAL);
    private final TakingFigures taking;
    private Share late = Share.NOTHING;

    public SliceFigures(Reference reference, YearMonth month) {
        this.reference = reference;
        this.month = month;
        this.taking = new TakingFigures(reference);
    }

    /** @param invoice empty where all of the group is covered */
    public void add(BillingGroup group, Optional<Invoice> invoice) {
        String number = invoice.map(Invoice::number).orElse("");
        Amount net = Amount.ZERO;
        for (PricedPrestation priced : group.prestations()) {
            add(priced, number);
            net = net.plus(priced.net());
        }
        int prestations = group.prestations().size();
        customers.merge(group.customerId(), new CustomerShare(invoice.isPresent() ? 1 : 0, prestations, net), CustomerShare::plus);
        invoice.filter(issued -> largest.mayKeep(last -> issued.net().compareTo(last.net()) >= 0))
                .ifPresent(issued -> largest.add(LargeInvoice.of(issued, prestations)));
    }

    private void add(PricedPrestation priced, String invoice) {
        LocalDate day = reference.calendar().dayOf(priced.prestation().startedAt());
        Share share = new Share(1, priced.net());
        String kind = ContractKind.of(priced.time().contract(), reference.conditions(), day);
        contracts.merge(kind, share, Share::plus);
        int dayOfMonth = day.isBefore(month.atDay(1)) ? Figures.BEFORE : day.getDayOfMonth();
        days.merge(dayOfMonth, share, Share::plus);
        NetPart.split(priced, (part, amount) -> parts.merge(part, new Share(1, amount), Share::plus));
        if (dayOfMonth == Figures.BEFORE) {
            late = late.plus(share);
            lateWork.add(new LateWork(priced.prestation().id(), priced.prestation().customerId(), invoice, day, priced.net()));
        }
        BigDecimal coefficient = priced.time().coefficient();
        if (coefficients.mayKeep(last -> coefficient.compareTo(last.coefficient()) >= 0)) {
            coefficients.add(new HighCoefficient(priced.prestation().id(), priced.prestation().customerId(), invoice,
                    coefficient, factors(priced.time().factors()), share.net()));
        }
        taking.add(priced, kind, day);
    }

    private static List<String> factors(List<Rule> rules) {
        return rules.stream().map(rule -> rule.appliesTo() + " " + Decimals.plain(rule.value())).toList();
    }

    public Figures finish() {
        return new Figures(customers, contracts, days, parts, late, largest.kept(), coefficients.kept(), lateWork.kept(),
                taking.finish());
    }
}
