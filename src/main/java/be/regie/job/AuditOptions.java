package be.regie.job;

import be.regie.report.Fingerprint;
import be.regie.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What the commands of audit were asked.
 *
 * @param approve    digits of the fingerprint that the result must have
 * @param conditions other conditions to replay a month under
 * @param verify     whether {@code status} checks the chain of custody
 * @param language   of an explanation, French or English
 * @param prestation to explain, or ""
 */
public record AuditOptions(Optional<String> approve, Optional<Path> conditions, boolean verify, Language language, String prestation) {

    /** @param mistakes takes what is wrong, in words */
    static AuditOptions read(Environment environment, List<String> mistakes) {
        // blank is no approval that was left out: a script whose preview failed gives it
        Optional<String> approve = Optional.ofNullable(environment.getProperty("regie.approve")).map(String::strip);
        Optional<String> digits = approve.flatMap(Fingerprint::typed);
        if (approve.isPresent() && digits.isEmpty()) {
            mistakes.add(ConsoleTexts.of(environment).get("setting.approve", approve.get()));
        }
        Optional<String> language = text(environment, "language");
        language.filter(asked -> !ConsoleTexts.LANGUAGES.contains(asked))
                .ifPresent(asked -> mistakes.add(ConsoleTexts.of(Arguments.before()).get("setting.language", asked)));
        return new AuditOptions(digits, text(environment, "conditions").map(file -> Path.of(file).toAbsolutePath().normalize()),
                environment.getProperty("regie.verify", Boolean.class, false), ConsoleTexts.of(environment).language(),
                text(environment, "explain").orElse(""));
    }

    private static Optional<String> text(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty("regie." + name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
