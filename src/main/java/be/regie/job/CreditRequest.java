package be.regie.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the command {@code credit} is asked for.
 *
 * @param invoice     number of the invoice
 * @param prestations of it; empty: all that are not credited yet
 * @param reason      one line, at most {@link #LONGEST_REASON} characters
 */
public record CreditRequest(String invoice, Set<String> prestations, String reason) {

    private static final int LONGEST_REASON = 500;

    static CreditRequest read(Environment environment, List<String> mistakes) {
        ConsoleTexts texts = ConsoleTexts.of(environment);
        String invoice = environment.getProperty("regie.invoice", "").strip();
        if (invoice.isEmpty()) {
            mistakes.add(texts.get("setting.missing.invoice"));
        }
        String reason = environment.getProperty("regie.reason", "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (reason.isEmpty()) {
            mistakes.add(texts.get("setting.missing.reason"));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(texts.get("setting.reason", reason.length(), LONGEST_REASON));
        }
        List<String> prestations = Binder.get(environment).bind("regie.prestation", Bindable.listOf(String.class)).orElse(List.of());
        return new CreditRequest(invoice, new LinkedHashSet<>(prestations.stream().map(String::strip).toList()), reason);
    }
}
