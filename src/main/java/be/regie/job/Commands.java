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
    private final MoveBooks moveBooks;

    Commands(Settings settings, Billing billing, Crediting crediting, Exporting exporting, Status status, MoveBooks moveBooks) {
        this.settings = settings;
        this.billing = billing;
        this.crediting = crediting;
        this.exporting = exporting;
        this.status = status;
        this.moveBooks = moveBooks;
    }

    ExitCode execute() {
        return switch (settings.command()) {
            case "run" -> billing.run();
            case "bill" -> billing.bill(settings.period().orElseThrow());
            case "credit" -> crediting.credit(settings.credit().orElseThrow());
            case "export" -> exporting.export(settings.export().orElseThrow());
            case "status" -> status.print();
            case "move-books" -> moveBooks.move();
            default -> throw new Refusal(ExitCode.WRONG_USAGE, "The command '" + settings.command() + "' is not known.");
        };
    }
}
