package be.regie.ledger.format;

import java.util.List;
import java.util.stream.Collectors;

/** Templates with mistakes; the message lists them all, one a line. */
public final class TemplateException extends RuntimeException {

    private final transient List<TemplateProblem> problems;

    public TemplateException(List<TemplateProblem> problems) {
        super(problems.stream().map(TemplateProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
