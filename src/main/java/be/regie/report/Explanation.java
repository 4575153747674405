package be.regie.report;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.money.Decimals;
import be.regie.prestation.Mode;
import be.regie.prestation.Phases;
import be.regie.prestation.Prestation;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.Problem;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.TimeCharge;
import be.regie.pricing.TravelCharge;
import be.regie.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The derivation of a prestation as a person would tell it (R13): facts, rules, factors in order, what was covered, amount. */
public final class Explanation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Wording wording;
    private final ZoneId zone;
    private final List<String> text = new ArrayList<>();

    /** @param language French or English */
    public Explanation(Language language, ZoneId zone) {
        this.wording = new Wording(language);
        this.zone = zone;
    }

    /** All that was told, line by line. */
    public List<String> text() {
        return text;
    }

    /** A section begins. */
    public Explanation heading(String key, Object... values) {
        if (!text.isEmpty()) {
            text.add("");
        }
        text.add(wording.say(key, values));
        return this;
    }

    public Explanation line(String key, Object... values) {
        text.add("  " + wording.say(key, values));
        return this;
    }

    /** A line that belongs to the one above. */
    public Explanation detail(String key, Object... values) {
        text.add("     " + wording.say(key, values));
        return this;
    }

    /** A number as the language writes it. */
    public String number(Object number) {
        return wording.number(number);
    }

    /** What the row of the archive says. */
    public void facts(PrestationRow row, String customer) {
        Prestation prestation = row.prestation();
        heading("title", prestation.id());
        line("customer", customer, orNone(prestation.requestId()), orNone(prestation.purchaseOrder()));
        line("row", row.file(), row.line());
        line("started", time(prestation.startedAt()), wording.say("mode." + prestation.mode()));
        if (prestation.mode() == Mode.REMOTE) {
            line(prestation.remoteToolReady() ? "tool.ready" : "tool.missing");
        }
        prestation.conditionsAcceptedAt().ifPresent(at -> line("accepted", time(at)));
        prestation.archivedAt().ifPresentOrElse(at -> line("archived", time(at)), () -> line("not.archived"));
        if (!prestation.technician().isEmpty() || !prestation.description().isEmpty()) {
            line("work", orNone(prestation.technician()), prestation.description().replace('\n', ' '));
        }
        prestation.phases().ifPresentOrElse(phases -> phases(prestation, phases), () -> line("real", prestation.minutes()));
    }

    private void phases(Prestation prestation, Phases phases) {
        line("phases", prestation.minutes(), phases.reading(), phases.preparation(), phases.implementation(),
                phases.verification(), phases.archiving());
    }

    /** How the price comes about, step by step. */
    public void price(PricedPrestation priced) {
        TimeCharge time = priced.time();
        String outOfHours = yesOrNo(time.outOfHours());
        line("urgent", yesOrNo(priced.prestation().urgent()), priced.prestation().outOfHours().isPresent() ? outOfHours
                : wording.say("derived", outOfHours));
        heading("time");
        int step = 1;
        rule(step++, time.minimum(), "minimum", number(time.minimum().value()));
        detail(time.realMinutes() < time.billedMinutes() ? "billed.minimum" : "billed.real", time.realMinutes(), time.billedMinutes());
        rule(step++, time.hourlyRate(), "rate", price(time.hourlyRate()));
        for (Rule factor : time.factors()) {
            String[] name = factor.appliesTo().split(":", 2);
            rule(step++, factor, "factor." + name[0], number(factor.value()), name.length > 1 ? name[1] : "");
        }
        line("valued", time.billedMinutes(), number(time.coefficient()), number(time.valuedMinutes()));
        time.contract().ifPresent(contract -> covered(time, contract));
        line("net", number(time.valuedMinutes()), number(time.coveredMinutes()), price(time.hourlyRate()), number(time.net()));
        travel(priced);
        heading("together", number(priced.net()));
    }

    private void covered(TimeCharge time, Contract contract) {
        if (time.coveredMinutes().signum() > 0) {
            line("covered", contract.contractId(), number(contract.includedMinutes()), number(time.coveredMinutes()));
        } else {
            line("not.covered", contract.contractId());
        }
    }

    private void travel(PricedPrestation priced) {
        if (!priced.travel().isEmpty()) {
            heading("travel");
            int step = 1;
            for (TravelCharge charge : priced.travel()) {
                rule(step++, charge.rule(), wording.keyFor(charge.quantity(), charge.kind().name()), number(charge.quantity()),
                        price(charge.rule()), number(charge.net()));
            }
        }
    }

    private void rule(int step, Rule rule, String key, Object... values) {
        text.add("  " + step + ". " + wording.say(key, values));
        String validity = rule.validTo().map(to -> wording.say("between", rule.validFrom(), to))
                .orElseGet(() -> wording.say("since", rule.validFrom()));
        detail("rule", rule.id(), validity, orNone(rule.source()));
    }

    /** Why it has no price, and what to do, a problem each. */
    public void refused(List<Problem> problems) {
        heading("refused");
        for (Problem problem : problems) {
            line("problem", problem.code(), problem.field(), wording.say(problem.advice().message()));
            detail("remedy", wording.say(problem.advice().remedy()));
        }
        line("again");
    }

    /**
     * The lines of rejects.csv about it, quoted in the language of that file.
     *
     * @param kinds what a code means, in the language of this explanation
     */
    public void rejected(List<RejectedRows.Line> lines, UnaryOperator<String> kinds) {
        heading("rejected");
        for (RejectedRows.Line line : lines) {
            line("rejected.row", line.file(), line.line(), line.code(), line.field(), kinds.apply(line.code()));
            detail("rejected.because", line.message());
            detail("remedy", line.remedy());
        }
        line("again");
    }

    private String price(Rule rule) {
        return number(Decimals.price(rule.value()));
    }

    private String yesOrNo(boolean yes) {
        return wording.say(yes ? "yes" : "no");
    }

    private String orNone(String value) {
        return value.isEmpty() ? wording.say("none") : value;
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
