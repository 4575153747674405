package be.regie.job;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Executes the command that was asked for. */
@Component
class Commands {

    private final Settings settings;
    private final Billing billing;
    private final Crediting crediting;
    private final Exporting exporting;
    private final Preview preview;
    private final Replay replay;
    private final OtherConditions otherConditions;
    private final ChainCheck chainCheck;
    private final Explain explain;
    private final Status status;
    private final MoveBooks moveBooks;
    private final IndexFile index;
    private final Mailing mailing;
    private final MailCommand mailCommand;
    private final ObjectProvider<WorkerCommand> worker;

    Commands(Settings settings, Billing billing, Crediting crediting, Exporting exporting, Preview preview, Replay replay,
             OtherConditions otherConditions, ChainCheck chainCheck, Explain explain, Status status, IndexFile index,
             MoveBooks moveBooks, Mailing mailing, MailCommand mailCommand,
             ObjectProvider<WorkerCommand> worker) {
        this.settings = settings;
        this.billing = billing;
        this.crediting = crediting;
        this.exporting = exporting;
        this.preview = preview;
        this.replay = replay;
        this.otherConditions = otherConditions;
        this.chainCheck = chainCheck;
        this.explain = explain;
        this.status = status;
        this.moveBooks = moveBooks;
        this.index = index;
        this.mailing = mailing;
        this.mailCommand = mailCommand;
        this.worker = worker;
    }

    ExitCode execute() {
        return switch (settings.command()) {
            case "run" -> issued(billing.run());
            case "bill" -> issued(billing.bill(settings.period().orElseThrow()));
            case "credit" -> issued(crediting.credit(settings.credit().orElseThrow()));
            case "export" -> exporting.export(settings.export().orElseThrow());
            case "preview" -> preview.preview(settings.period().orElseThrow());
            case "replay" -> settings.audit().conditions()
                    .map(file -> otherConditions.replay(settings.period().orElseThrow(), file))
                    .orElseGet(() -> replay.replay(settings.period().orElseThrow()));
            case "explain" -> explain.explain(settings.audit().prestation());
            case "status" -> settings.audit().verify() ? chainCheck.verify() : status.print();
            case "mail" -> mailCommand.mail(settings.letters());
            case "move-books" -> moveBooks.move();
            case "worker" -> worker.getObject().stay();
            default -> throw new IllegalArgumentException("no command " + settings.command());
        };
    }

    /** After a command that changed the state: the overview, then the letters. */
    private ExitCode issued(ExitCode done) {
        index.write();
        return mailing.after(done);
    }
}
