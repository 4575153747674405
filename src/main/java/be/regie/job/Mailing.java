package be.regie.job;

import be.regie.mail.Delivery;
import be.regie.mail.MailSettings;
import be.regie.mail.Outbox;
import be.regie.mail.Pauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is due and tells how it went. */
@Component
class Mailing {

    private static final long GLANCE_MILLIS = 200;

    private final Settings settings;
    private final Outbox outbox;
    private final MailLetters letters;
    private final MailReport report;
    private final StopSignal stop;
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    Mailing(Settings settings, Outbox outbox, MailLetters letters, MailReport report, StopSignal stop, Console console) {
        this.settings = settings;
        this.outbox = outbox;
        this.letters = letters;
        this.report = report;
        this.stop = stop;
        this.console = console;
    }

    /** After a command that issues. What was issued stays issued, so nothing of this changes how the command ended. */
    ExitCode after(ExitCode done) {
        settings.mail().ifPresent(mail -> {
            try {
                deliver(mail);
            } catch (RuntimeException failed) {
                Failures.log("e-mail failed", failed);
                console.tell("mail.broken", Failures.words(failed).getFirst());
            }
        });
        return done;
    }

    /** @return whether all that was due could be handed over, and nobody has to decide anything */
    boolean deliver(MailSettings mail) {
        stop.working(true);
        Delivery.Result result;
        try {
            result = new Delivery(outbox, mail, letters, clock, pauses(), KillPoint::reached).deliver();
        } finally {
            stop.working(false);
        }
        tell(mail, result);
        return result.trouble().isEmpty() && !report.hasProblems();
    }

    private void tell(MailSettings mail, Delivery.Result result) {
        List<String> lines = report.lines();
        Optional<String> trouble = result.trouble();
        if (result.sent() > 0 || trouble.isPresent() || !lines.isEmpty()) {
            console.say("");
            console.tell("mail.sent", console.texts().count("message", result.sent()));
            trouble.ifPresent(reason -> console.tell("mail.trouble", mail.host() + ":" + mail.port(), reason));
            lines.forEach(console::say);
        }
    }

    /** Short sleeps: the process may be asked to end at any time. */
    private Pauses pauses() {
        return time -> {
            try {
                for (long left = left(time); left > 0 && !stop.isStopping(); left = left(time)) {
                    Thread.sleep(Math.min(left, GLANCE_MILLIS));
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return false;
            }
            return !stop.isStopping();
        };
    }

    private long left(Instant time) {
        return Duration.between(clock.instant(), time).toMillis();
    }
}
