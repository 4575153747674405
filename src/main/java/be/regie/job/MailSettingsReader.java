package be.regie.job;

import be.regie.mail.Addresses;
import be.regie.mail.MailSettings;
import be.regie.mail.MailSettings.Security;
import be.regie.mail.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Reads how e-mail is sent, {@code regie.mail.*}; it is off unless a host is given. */
final class MailSettingsReader {

    private static final String PREFIX = "regie.mail.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Environment environment;
    private final List<String> mistakes;

    private MailSettingsReader(Environment environment, List<String> mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
    }

    /** @param mistakes takes what is wrong, all of it */
    static Optional<MailSettings> read(Environment environment, List<String> mistakes) {
        return new MailSettingsReader(environment, mistakes).read();
    }

    private Optional<MailSettings> read() {
        Optional<String> host = text("host");
        String enabled = text("enabled").orElse("true");
        if (!List.of("true", "false").contains(enabled)) {
            mistakes.add(PREFIX + "enabled '" + enabled + "' is not right: write true or false");
        }
        if (enabled.equals("false")) {
            return Optional.empty();
        }
        if (host.isEmpty()) {
            List.of("from", "username", "digest").stream().filter(name -> text(name).isPresent()).findFirst().ifPresent(name ->
                    mistakes.add(PREFIX + name + " is given without " + PREFIX + "host: name the SMTP server, or turn e-mail off with "
                            + PREFIX + "enabled=false"));
            return Optional.empty();
        }
        if (!host.get().matches("[A-Za-z0-9.-]+|\\[?[0-9A-Fa-f:.]+]?")) {
            // not shown: somebody may have written a whole URL with its password
            mistakes.add(PREFIX + "host is not right: write the server's bare name, like smtp.firm.example");
        }
        Security security = security(host.get());
        int port = text("port").map(this::port).orElse(security.port());
        Optional<Secret> login = login(security);
        Optional<X509Certificate> certificate = text("certificate-file").flatMap(file -> certificate(Path.of(file)));
        Optional<String> from = address("from");
        if (from.isEmpty() && text("from").isEmpty()) {
            mistakes.add(PREFIX + "from is missing: give the sender's address, like facturation@firm.example");
        }
        return Optional.of(new MailSettings(host.get(), port, security, login, certificate, from.orElse(""), address("reply-to"),
                address("digest")));
    }

    private Security security(String host) {
        String text = text("security").orElse("starttls");
        try {
            Security security = Security.valueOf(text.toUpperCase(Locale.ROOT));
            if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
                mistakes.add(PREFIX + "security none is for a server on this machine only, not for '" + host
                        + "': invoices would be readable on the way. Write starttls or tls");
            }
            return security;
        } catch (IllegalArgumentException unknown) {
            mistakes.add(PREFIX + "security '" + text + "' is not known: write starttls (port 587), tls (port 465) or, for a server on this"
                    + " machine only, none");
            return Security.STARTTLS;
        }
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            mistakes.add(PREFIX + "port '" + text + "' is not right: write a number from 1 to 65535, or leave it out");
        }
        return port;
    }

    private Optional<Secret> login(Security security) {
        Optional<String> username = text("username");
        int before = mistakes.size();
        Optional<String> password = new Passwords(environment, mistakes).read(PREFIX + "password", PREFIX + "password-file")
                .filter(text -> !text.isEmpty());
        if (username.isPresent() && password.isEmpty() && mistakes.size() == before) {
            mistakes.add(PREFIX + "username is given without a password: set REGIE_MAIL_PASSWORD, or name a file with " + PREFIX
                    + "password-file");
        }
        if (username.isEmpty() && password.isPresent()) {
            mistakes.add(PREFIX + "password is given without " + PREFIX + "username");
        }
        if (username.isPresent() && security == Security.NONE) {
            mistakes.add(PREFIX + "username: a password is not sent without TLS. Write " + PREFIX + "security starttls or tls");
        }
        return username.flatMap(name -> password.map(secret -> new Secret(name, secret)));
    }

    private Optional<X509Certificate> certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | CertificateException wrong) {
            mistakes.add(PREFIX + "certificate-file '" + file + "' is no readable certificate: name a PEM file with the certificate of the"
                    + " server, or of whoever signed it");
            return Optional.empty();
        }
    }

    private Optional<String> address(String name) {
        Optional<String> address = text(name);
        address.filter(text -> !Addresses.isSound(text)).ifPresent(text ->
                mistakes.add(PREFIX + name + " '" + text + "' is no e-mail address: write one, without a name, like compta@firm.example"));
        return address.filter(Addresses::isSound);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(PREFIX + name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
