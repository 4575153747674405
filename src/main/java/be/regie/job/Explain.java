package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.invoice.PrestationLines;
import be.regie.prestation.KnownPrestation;
import be.regie.prestation.PrestationBooks;
import be.regie.report.Explanation;
import be.regie.report.RejectedRows;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command {@code explain}: the whole derivation of a prestation, or why it was not billed. Reads only. */
@Component
class Explain {

    private final Settings settings;
    private final PrestationBooks prestations;
    private final PrestationLines prestationLines;
    private final MonthBooks monthBooks;
    private final BilledPlace billedPlace;
    private final OpenPrice openPrice;
    private final Console console;

    Explain(Settings settings, PrestationBooks prestations, PrestationLines prestationLines, MonthBooks monthBooks,
            BilledPlace billedPlace, OpenPrice openPrice, Console console) {
        this.settings = settings;
        this.prestations = prestations;
        this.prestationLines = prestationLines;
        this.monthBooks = monthBooks;
        this.billedPlace = billedPlace;
        this.openPrice = openPrice;
        this.console = console;
    }

    ExitCode explain(String id) {
        if (id.isBlank()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "explain.missing");
        }
        Optional<KnownPrestation> known = Optional.ofNullable(prestations.find(List.of(id)).get(id));
        List<RejectedRows.Line> rejected = RejectedRows.of(settings.output(), id);
        if (known.isEmpty() && rejected.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "explain.unknown", id);
        }
        prestationLines.of(id).forEach(place -> say(billedPlace.explain(id, place)));
        known.filter(prestation -> prestation.period() > monthBooks.lastIssued() || prestation.period() <= 0)
                .ifPresent(open -> say(openPrice.explain(open)));
        if (!rejected.isEmpty() && known.filter(prestation -> prestation.period() > monthBooks.lastIssued()).isEmpty()) {
            say(rejected(rejected));
        }
        return ExitCode.DONE;
    }

    private Explanation rejected(List<RejectedRows.Line> lines) {
        Explanation explanation = new Explanation(settings.audit().language(), ZoneOffset.UTC);
        explanation.rejected(lines, code -> console.texts().get("reject." + code));
        return explanation;
    }

    private void say(Explanation explanation) {
        explanation.text().forEach(console::say);
        console.say("");
    }
}
