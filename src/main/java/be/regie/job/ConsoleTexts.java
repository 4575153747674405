package be.regie.job;

import be.regie.document.Formats;
import be.regie.money.Amount;
import be.regie.text.Language;
import be.regie.text.TextBundle;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What the console says, in French or English. */
public final class ConsoleTexts {

    /** Codes of the languages that it speaks. */
    static final List<String> LANGUAGES = List.of(Language.FR.code(), Language.EN.code());

    private static final String PROPERTY = "regie.language";
    private static final TextBundle BUNDLE = new TextBundle(ConsoleTexts.class, "console");

    /** For the log, and for what is not told to anybody in particular. */
    static final ConsoleTexts ENGLISH = new ConsoleTexts(Language.EN);

    private final Language language;
    private final Properties texts;
    private final Formats formats;

    private ConsoleTexts(Language language) {
        this.language = language;
        formats = Formats.of(language);
        texts = BUNDLE.in(language);
    }

    /** In the language asked for, otherwise in the system's where that is French, otherwise in English. */
    static ConsoleTexts of(Optional<String> asked, Locale system) {
        return new ConsoleTexts(asked.orElse(system.getLanguage()).equals("fr") ? Language.FR : Language.EN);
    }

    static ConsoleTexts of(Arguments arguments) {
        return of(arguments.property(PROPERTY), system(System.getenv()));
    }

    static ConsoleTexts of(Environment environment) {
        return of(Optional.ofNullable(environment.getProperty(PROPERTY)), system(System.getenv()));
    }

    /** Java takes the environment's language only where the system has it installed, as few containers have. */
    static Locale system(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(name -> environment.getOrDefault(name, "")).filter(value -> !value.isBlank())
                .findFirst().filter(value -> value.startsWith("fr")).map(value -> Locale.FRENCH).orElse(Locale.getDefault());
    }

    Language language() {
        return language;
    }

    /** A text with its placeholders filled: {0}, {1}... */
    public String get(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        return TextBundle.filled(text, Stream.of(values).map(this::said).toArray());
    }

    /** A value as the language says it. */
    String said(Object value) {
        return switch (value) {
            case Message message -> message.in(this);
            case Words words -> words.in(language);
            case Amount amount -> amount(amount);
            case BigDecimal decimal -> formats.number(decimal).replace('\u00A0', ' ');
            default -> value.toString();
        };
    }

    /** {@code 1 invoice}, {@code 2 invoices} */
    String count(String key, long number) {
        return number(number) + " " + get(language.isSingular(BigDecimal.valueOf(number)) ? key : key + "s");
    }

    /** The first ones, and how many more there are. */
    String list(Collection<String> all, int most) {
        return all.stream().limit(most).collect(Collectors.joining(", ")) + (all.size() > most ? get("and-more", number(all.size() - most)) : "");
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    String number(long number) {
        return said(BigDecimal.valueOf(number));
    }

    String amount(Amount amount) {
        return formats.amount(amount).replace('\u00A0', ' ');
    }

    /** {@code 4 s}, {@code 3 min 20 s}, {@code 1 h 05 min} */
    String span(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
}
