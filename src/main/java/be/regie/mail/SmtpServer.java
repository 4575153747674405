package be.regie.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The firm's SMTP server, reached over TLS; its name must be that of its certificate. */
final class SmtpServer {

    private static final String CONNECT_MILLIS = "20000";
    /** Long, as RFC 5321 wants it: an answer that is not waited for leaves a message of which nobody knows whether it was taken. */
    private static final String ANSWER_MILLIS = "300000";

    private final MailSettings settings;
    private final Session session;

    SmtpServer(MailSettings settings) {
        this.settings = settings;
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> { }
        }
        settings.certificate().ifPresent(certificate -> properties.put("mail.smtp.ssl.socketFactory", trusting(certificate)));
        session = Session.getInstance(properties);
    }

    /** @throws Unreachable where there is no connection, no TLS or no login */
    SmtpConnection connect() throws Unreachable {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.login().map(Secret::username).orElse(null),
                    settings.login().map(Secret::password).orElse(null));
            return new SmtpConnection(settings, session, transport);
        } catch (AuthenticationFailedException refused) {
            throw new Unreachable(settings.clean(reason(refused)), false);
        } catch (MessagingException failed) {
            throw new Unreachable(settings.clean(reason(failed)), !isAboutTls(failed));
        }
    }

    private static boolean isAboutTls(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return String.valueOf(failed.getMessage()).contains("STARTTLS");
    }

    /** What is said at the bottom, after what was tried. */
    static String reason(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = String.valueOf(failed.getMessage());
        return root == failed || root.getMessage() == null || what.contains(root.getMessage()) ? what : what + ": " + root.getMessage();
    }

    private static SSLSocketFactory trusting(X509Certificate certificate) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("server", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No message can be handed over at all. */
    static final class Unreachable extends Exception {

        private final boolean perhapsSoon;

        Unreachable(String reason, boolean perhapsSoon) {
            super(reason);
            this.perhapsSoon = perhapsSoon;
        }

        /** Whether another try in a moment makes sense. */
        boolean perhapsSoon() {
            return perhapsSoon;
        }
    }
}
