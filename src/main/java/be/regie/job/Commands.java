package be.regie.job;

import org.springframework.stereotype.Component;

/** Executes the command that was asked for. */
@Component
class Commands {

    private final Settings settings;
    private final Billing billing;
    private final Crediting crediting;
    private final Exporting exporting;
    private final Status status;
    private final IndexFile index;

    Commands(Settings settings, Billing billing, Crediting crediting, Exporting exporting, Status status, IndexFile index) {
        this.settings = settings;
        this.billing = billing;
        this.crediting = crediting;
        this.exporting = exporting;
        this.status = status;
        this.index = index;
    }

    ExitCode execute() {
        return switch (settings.command()) {
            case "run" -> withIndex(billing.run());
            case "bill" -> withIndex(billing.bill(settings.period().orElseThrow()));
            case "credit" -> withIndex(crediting.credit(settings.credit().orElseThrow()));
            case "export" -> exporting.export(settings.export().orElseThrow());
            case "status" -> status.print();
            default -> throw new Refusal(ExitCode.WRONG_USAGE, "The command '" + settings.command() + "' is not known.");
        };
    }

    /** After a command that changed the state. */
    private ExitCode withIndex(ExitCode done) {
        index.write();
        return done;
    }
}
