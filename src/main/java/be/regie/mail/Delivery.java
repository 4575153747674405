package be.regie.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends what is due, one after the other over one connection. Each row is committed as sending before the server is
 * spoken to and as what became of it after: a process that dies in between leaves a row that is not sent again by itself.
 *
 * <p>What is put off for a while is tried again within the same command only where that is a matter of a minute;
 * otherwise by the next one.
 */
public final class Delivery {

    private static final int PAGE = 200;
    /** How long a command waits for what a server puts off: one minute is the first wait, and a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final List<Duration> WAITS_FOR_THE_SERVER = List.of(Duration.ofSeconds(2), Duration.ofSeconds(8));

    private final Outbox outbox;
    private final SmtpServer server;
    private final Letters letters;
    private final Clock clock;
    private final Pauses pauses;
    private final Consumer<String> moment;
    private SmtpConnection connection;
    private int sent;
    private String trouble = "";

    /** @param moment is told the names of the moments between which a process may die */
    public Delivery(Outbox outbox, MailSettings settings, Letters letters, Clock clock, Pauses pauses, Consumer<String> moment) {
        this.outbox = outbox;
        this.server = new SmtpServer(settings);
        this.letters = letters;
        this.clock = clock;
        this.pauses = pauses;
        this.moment = moment;
    }

    /**
     * How it went; what failed stands in the outbox.
     *
     * @param sent    accepted by the server now
     * @param trouble why the server took nobody's, where it did not; the rows wait as they were
     */
    public record Result(int sent, Optional<String> trouble) {
    }

    /** Documents, then the digests, which tell of them. */
    public Result deliver() {
        try {
            if (all(false)) {
                all(true);
            }
        } finally {
            close();
        }
        return new Result(sent, Optional.of(trouble).filter(text -> !text.isEmpty()));
    }

    /** @return false where to stop: asked to, or the server takes nobody's */
    private boolean all(boolean digests) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            List<OutboxRow> due = outbox.due(clock.instant(), digests, PAGE);
            for (OutboxRow row : due) {
                if (!pauses.until(clock.instant()) || !deliver(row)) {
                    return false;
                }
            }
            Optional<Instant> next = outbox.nextAttempt(digests).filter(time -> !time.isAfter(end));
            if (next.isEmpty()) {
                return true;
            }
            if (!pauses.until(next.get())) {
                return false;
            }
        }
    }

    private boolean deliver(OutboxRow row) {
        Letter letter;
        try {
            letter = letters.of(row);
        } catch (Letters.Unsendable wrong) {
            outbox.failed(row, wrong.getMessage(), clock.instant());
            return true;
        }
        if (!connected()) {
            return false;
        }
        outbox.sending(row, clock.instant());
        moment.accept("mail.sending");
        Outcome outcome = connection.send(letter, clock.instant());
        moment.accept("mail.answered");
        return note(row, outcome);
    }

    private boolean note(OutboxRow row, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                outbox.sent(row, now);
                sent++;
            }
            case Outcome.Refused refused -> outbox.failed(row, refused.reason(), now);
            case Outcome.NotNow notNow -> BackOff.after(row.attempts() + 1).ifPresentOrElse(
                    wait -> outbox.later(row, now.plus(wait), notNow.reason(), now),
                    () -> outbox.failed(row, notNow.reason(), now));
            case Outcome.Unanswered unanswered -> outbox.unanswered(row, unanswered.reason(), now);
            case Outcome.NobodysTaken nobodys -> {
                outbox.untried(row, nobodys.reason(), now);
                trouble = nobodys.reason();
                return false;
            }
        }
        return true;
    }

    private boolean connected() {
        if (connection != null && connection.isOpen()) {
            return true;
        }
        close();
        for (int attempt = 0; ; attempt++) {
            try {
                connection = server.connect();
                return true;
            } catch (SmtpServer.Unreachable unreachable) {
                if (!unreachable.perhapsSoon() || attempt == WAITS_FOR_THE_SERVER.size()
                        || !pauses.until(clock.instant().plus(WAITS_FOR_THE_SERVER.get(attempt)))) {
                    trouble = unreachable.getMessage();
                    return false;
                }
            }
        }
    }

    private void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
