package be.regie.job;

import java.time.DateTimeException;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the command {@code export} is asked for.
 *
 * @param formats names of ledger formats, of the month; {@link #VAT_LISTING} apart
 * @param year    of the listing, where it is asked for
 */
public record ExportRequest(List<String> formats, Optional<Year> year) {

    /** Belgium's yearly list of VAT customers: the one format that is of a year. */
    static final String VAT_LISTING = "vat-listing";

    static ExportRequest read(Environment environment, List<String> mistakes) {
        ConsoleTexts texts = ConsoleTexts.of(environment);
        List<String> names = Binder.get(environment).bind("regie.format", Bindable.listOf(String.class)).orElse(List.of()).stream()
                .flatMap(list -> Arrays.stream(list.split(","))).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        List<String> ofMonth = names.stream().filter(name -> !name.equals(VAT_LISTING)).toList();
        boolean listing = names.contains(VAT_LISTING);
        if (names.isEmpty()) {
            mistakes.add(texts.get("setting.missing.format"));
        }
        if (!ofMonth.isEmpty() && environment.getProperty("regie.period") == null) {
            mistakes.add(texts.get("setting.missing.export-period"));
        }
        Optional<Year> year = Optional.ofNullable(environment.getProperty("regie.year")).flatMap(text -> year(text, texts, mistakes));
        if (listing && environment.getProperty("regie.year") == null) {
            mistakes.add(texts.get("setting.missing.year", VAT_LISTING));
        } else if (!listing && year.isPresent()) {
            mistakes.add(texts.get("setting.year-only", VAT_LISTING));
        }
        return new ExportRequest(ofMonth, year);
    }

    private static Optional<Year> year(String text, ConsoleTexts texts, List<String> mistakes) {
        try {
            return Optional.of(Year.parse(text.strip()));
        } catch (DateTimeException e) {
            mistakes.add(texts.get("setting.year", text));
            return Optional.empty();
        }
    }
}
