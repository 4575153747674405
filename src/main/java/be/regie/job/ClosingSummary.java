package be.regie.job;

import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PricedTotals;
import be.regie.prestation.Months;
import be.regie.prestation.RejectCode;
import be.regie.prestation.Tally;
import be.regie.prestation.Tally.Place;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an accountant reads at the end of {@code run} and {@code bill}: what was read, what became of it, what to do now. */
@Component
class ClosingSummary {

    private static final int WIDTH = 34;

    private final Settings settings;
    private final CurrentRun run;
    private final MonthBooks monthBooks;
    private final InvoiceBooks invoiceBooks;
    private final Console console;
    private final ConsoleTexts texts;
    private final Set<YearMonth> issuedBefore = new HashSet<>();
    private final Set<YearMonth> closedBefore = new HashSet<>();

    ClosingSummary(Settings settings, CurrentRun run, MonthBooks monthBooks, InvoiceBooks invoiceBooks, Console console) {
        this.settings = settings;
        this.run = run;
        this.monthBooks = monthBooks;
        this.invoiceBooks = invoiceBooks;
        this.console = console;
        this.texts = console.texts();
    }

    /** Before anything is done: which months are billed already. */
    void begin() {
        for (IssuedMonth month : monthBooks.months()) {
            issuedBefore.add(month.month());
            if (month.closed()) {
                closedBefore.add(month.month());
            }
        }
    }

    void tell() {
        List<IssuedMonth> billed = monthBooks.months().stream().filter(month -> !closedBefore.contains(month.month())).toList();
        Tally tally = run.takenIn().orElseThrow().tally();
        Map<RejectCode, Long> problems = new TreeMap<>(run.takenIn().orElseThrow().problems());
        warn();
        rows("billed", "covered", ofMonthsIssuedNow("BILLED"), ofMonthsIssuedNow("COVERED"));
        console.say("");
        months(billed);
        console.say("");
        next(tally, problems, billed);
    }

    /** What was read and where it would end by a preview's result, without what to do next. */
    void tellRows(PricedTotals previewed) {
        warn();
        rows("billed.previewed", "covered.previewed", previewed.places().get("BILLED"), previewed.places().get("COVERED"));
    }

    private void warn() {
        run.warnings().forEach(warning -> console.tell("warning", warning));
        console.say("");
    }

    private String ofEach(List<IssuedMonth> months, String name) {
        return months.stream().map(month -> settings.monthFolder(month.month()).resolve(name).toString()).collect(Collectors.joining(", "));
    }

    private void rows(String billed, String covered, long billedNow, long coveredNow) {
        Tally tally = run.takenIn().orElseThrow().tally();
        Map<RejectCode, Long> problems = new TreeMap<>(run.takenIn().orElseThrow().problems());
        console.tell("read", texts.number(tally.of(Place.READ)));
        if (tally.of(Place.KEPT) > 0) {
            console.say(count("kept", tally.of(Place.KEPT)));
        }
        console.say(count(billed, billedNow));
        console.say(count(covered, coveredNow));
        console.say(count("earlier", tally.of(Place.EARLIER)));
        console.say(count("open", tally.of(Place.OPEN) - billedNow - coveredNow));
        console.say(count("waiting", tally.of(Place.WAITING)) + (tally.of(Place.WAITING) > 0 ? "   waiting.csv" : ""));
        console.say(count("repeated", tally.of(Place.REPEATED)));
        console.say(count("rejected", tally.of(Place.REJECTED)) + (problems.isEmpty() ? "" : "   rejects.csv"));
        if (!problems.isEmpty()) {
            console.say("    " + texts.get("reasons"));
        }
        problems.forEach((code, number) -> console.say("    " + texts.number(number) + " × " + texts.get("reject." + code.name())));
    }

    private long ofMonthsIssuedNow(String place) {
        return monthBooks.months().stream().map(IssuedMonth::month).filter(month -> !issuedBefore.contains(month))
                .mapToLong(month -> monthBooks.reconciliation(Months.number(month)).getOrDefault(place, 0L)).sum();
    }

    private String count(String key, long number) {
        String label = "  " + texts.get(key);
        String digits = texts.number(number);
        return label + " ".repeat(Math.max(1, WIDTH + 10 - label.length() - digits.length())) + digits;
    }

    private void months(List<IssuedMonth> billed) {
        if (billed.isEmpty()) {
            console.tell("nothing-billed");
            return;
        }
        console.tell("billed-now");
        MonthLines lines = new MonthLines(texts);
        billed.forEach(month -> lines.add(month.month(), "", invoiceBooks.invoiceTotals(Months.number(month.month()))));
        lines.lines().forEach(console::say);
    }

    private void next(Tally tally, Map<RejectCode, Long> problems, List<IssuedMonth> billed) {
        Path output = settings.output();
        console.tell("files", output);
        List<String> steps = new ArrayList<>();
        if (!billed.isEmpty()) {
            steps.add(texts.get("next.look", ofEach(billed, "report.html")));
            if (settings.mail().isEmpty()) {
                steps.add(texts.get("next.send", ofEach(billed, "invoices")));
            }
            steps.add(texts.get("next.import", ofEach(billed, "ledger")));
            if (settings.embedded()) {
                steps.add(texts.get("next.backup"));
            }
        }
        if (!problems.isEmpty()) {
            steps.add(texts.get("next.correct", output.resolve("rejects.csv")));
        }
        if (tally.of(Place.WAITING) > 0) {
            steps.add(texts.get("next.archive", output.resolve("waiting.csv")));
        }
        steps.add(texts.get(steps.isEmpty() ? "next.nothing" : "next.overview", output.resolve(IndexFile.NAME)));
        console.tell("next");
        for (int i = 0; i < steps.size(); i++) {
            console.say("  " + (i + 1) + ". " + steps.get(i));
        }
    }
}
