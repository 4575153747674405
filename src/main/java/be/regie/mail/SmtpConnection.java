package be.regie.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** An open connection, for many messages one after the other. */
final class SmtpConnection implements AutoCloseable {

    /** Login needed, failed or too weak (RFC 4954). */
    private static final Set<Integer> ABOUT_THE_LOGIN = Set.of(530, 534, 535, 538);

    private final MailSettings settings;
    private final Session session;
    private final Transport transport;

    SmtpConnection(MailSettings settings, Session session, Transport transport) {
        this.settings = settings;
        this.session = session;
        this.transport = transport;
    }

    /** Asks the server, so that a connection which it has dropped is not used. */
    boolean isOpen() {
        return transport.isConnected();
    }

    Outcome send(Letter letter, Instant now) {
        OutgoingMessage message;
        try {
            message = new OutgoingMessage(session, settings, letter, now);
        } catch (MessagingException wrong) {
            return new Outcome.Refused(settings.clean(wrong.getMessage()));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Accepted();
        } catch (MessagingException failed) {
            return outcome(failed, message.wasHandedOver());
        }
    }

    private Outcome outcome(MessagingException failed, boolean handedOver) {
        int code = 0;
        boolean aboutSender = false;
        String reason = SmtpServer.reason(failed);
        for (Exception cause = failed; cause instanceof MessagingException next; cause = next.getNextException()) {
            switch (next) {
                case SMTPAddressFailedException address -> {
                    code = address.getReturnCode();
                    reason = address.getMessage();
                }
                case SMTPSenderFailedException sender -> aboutSender = true;
                case SMTPSendFailedException answer -> {
                    code = answer.getReturnCode();
                    reason = answer.getMessage();
                }
                default -> { }
            }
        }
        String clean = settings.clean(reason.strip().equals("[EOF]") ? "" : reason);
        if (code >= 500 && (aboutSender || ABOUT_THE_LOGIN.contains(code))) {
            return new Outcome.NobodysTaken(clean);
        }
        if (code >= 500) {
            return new Outcome.Refused(clean);
        }
        return code <= 0 && handedOver ? new Outcome.Unanswered(clean) : new Outcome.NotNow(clean);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what was accepted before stays accepted
        }
    }
}
