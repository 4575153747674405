package be.regie.job;

import be.regie.table.ConfigurationMistake;
import be.regie.text.Words;
import java.util.List;

/** A command ends without doing its work, for a reason that its user can act on: no stack trace is shown. */
public final class Refusal extends RuntimeException {

    private final ExitCode exitCode;
    private final transient List<Message> reasons;

    private Refusal(List<Message> reasons, ExitCode exitCode) {
        super(String.join("; ", in(ConsoleTexts.ENGLISH, reasons)));
        this.exitCode = exitCode;
        this.reasons = List.copyOf(reasons);
    }

    /** For reasons that are in words already. */
    public Refusal(ExitCode exitCode, List<String> messages) {
        this(messages.stream().map(Message::text).toList(), exitCode);
    }

    /** For a reason that is in words already. */
    public Refusal(ExitCode exitCode, String message) {
        this(exitCode, List.of(message));
    }

    /** For mistakes in the configuration. */
    static Refusal ofConfiguration(List<ConfigurationMistake> mistakes) {
        return wrongUsage(mistakes.stream().map(ConfigurationMistake::words).toList());
    }

    /** For mistakes in what was given. */
    static Refusal wrongUsage(List<Words> mistakes) {
        return because(ExitCode.WRONG_USAGE, mistakes.stream().map(Message::text).toList());
    }

    /** For a reason that the console's bundles know. */
    public static Refusal because(ExitCode exitCode, String key, Object... values) {
        return because(exitCode, List.of(Message.of(key, values)));
    }

    static Refusal because(ExitCode exitCode, List<Message> reasons) {
        return new Refusal(reasons, exitCode);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** Each with what to do about it. */
    List<Message> reasons() {
        return reasons;
    }

    /** One line a reason, in English. */
    public List<String> messages() {
        return in(ConsoleTexts.ENGLISH, reasons);
    }

    /** One line a reason. */
    List<String> messages(ConsoleTexts texts) {
        return in(texts, reasons);
    }

    private static List<String> in(ConsoleTexts texts, List<Message> reasons) {
        return reasons.stream().map(reason -> reason.in(texts)).toList();
    }
}
