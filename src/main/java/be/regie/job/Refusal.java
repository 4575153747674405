package be.regie.job;

import java.util.List;

/** A command ends without doing its work, for a reason that its user can act on: no stack trace is shown. */
public final class Refusal extends RuntimeException {

    private final ExitCode exitCode;
    private final List<String> messages;

    public Refusal(ExitCode exitCode, List<String> messages) {
        super(String.join("; ", messages));
        this.exitCode = exitCode;
        this.messages = List.copyOf(messages);
    }

    public Refusal(ExitCode exitCode, String message) {
        this(exitCode, List.of(message));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** One line a reason, each with what to do about it. */
    public List<String> messages() {
        return messages;
    }
}
