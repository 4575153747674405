package be.regie.job;

import org.springframework.stereotype.Component;

/** Executes the command that was asked for. */
@Component
class Commands {

    private final Settings settings;
    private final Billing billing;
    private final Preview preview;
    private final Replay replay;
    private final Status status;

    Commands(Settings settings, Billing billing, Preview preview, Replay replay, Status status) {
        this.settings = settings;
        this.billing = billing;
        this.preview = preview;
        this.replay = replay;
        this.status = status;
    }

    ExitCode execute() {
        return switch (settings.command()) {
            case "run" -> billing.run();
            case "bill" -> billing.bill(settings.period().orElseThrow());
            case "preview" -> preview.preview(settings.period().orElseThrow());
            case "replay" -> replay.replay(settings.period().orElseThrow());
            case "status" -> status.print();
            default -> throw new Refusal(ExitCode.WRONG_USAGE, "The command '" + settings.command() + "' is not known.");
        };
    }
}
