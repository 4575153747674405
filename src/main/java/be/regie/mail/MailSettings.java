package be.regie.mail;

import java.net.IDN;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * How e-mail is sent.
 *
 * @param host        of the SMTP server
 * @param login       empty: the server asks for none
 * @param certificate that the server is to show, or that has signed it; empty: as this Java trusts
 * @param from        address of the sender
 * @param replyTo     where answers go; empty: to the sender
 * @param digest      the accountant's address, for a digest of each month billed
 */
public record MailSettings(
        String host, int port, Security security, Optional<Secret> login, Optional<X509Certificate> certificate, String from,
        Optional<String> replyTo, Optional<String> digest) {

    /** What protects the way to the server. */
    public enum Security {
        /** an open connection that turns to TLS before anything is said, or nothing is sent */
        STARTTLS(587),
        /** TLS from the first byte */
        TLS(465),
        /** nothing; only to this machine itself */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The usual one. */
        public int port() {
            return port;
        }
    }

    /** The right half of this firm's Message-IDs, which nobody else's have: its number at its mail domain. */
    public String idDomain(String enterpriseNumber) {
        return enterpriseNumber + "@" + IDN.toASCII(from.substring(from.lastIndexOf('@') + 1));
    }

    /** One line of what a server or the network said, without the password. */
    String clean(String text) {
        String hidden = login.map(secret -> secret.hiddenIn(text)).orElse(text);
        return HeaderText.oneLine(hidden);
    }
}
