package be.regie.ledger.format;

import be.regie.table.ConfigurationMistake;
import java.util.List;
import java.util.stream.Collectors;

/** Templates with mistakes; the message lists them all, one a line. */
public final class TemplateException extends RuntimeException {

    private final transient List<ConfigurationMistake> mistakes;

    public TemplateException(List<ConfigurationMistake> mistakes) {
        super(mistakes.stream().map(ConfigurationMistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<ConfigurationMistake> mistakes() {
        return mistakes;
    }
}
