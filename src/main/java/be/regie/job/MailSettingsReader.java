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
    private final ConsoleTexts texts;
    private final List<String> mistakes;

    private MailSettingsReader(Environment environment, ConsoleTexts texts, List<String> mistakes) {
        this.environment = environment;
        this.texts = texts;
        this.mistakes = mistakes;
    }

    /** @param mistakes takes what is wrong, all of it */
    static Optional<MailSettings> read(Environment environment, ConsoleTexts texts, List<String> mistakes) {
        return new MailSettingsReader(environment, texts, mistakes).read();
    }

    private Optional<MailSettings> read() {
        Optional<String> host = text("host");
        String enabled = text("enabled").orElse("true");
        if (!List.of("true", "false").contains(enabled)) {
            mistake("mail.enabled", enabled);
        }
        if (enabled.equals("false")) {
            return Optional.empty();
        }
        if (host.isEmpty()) {
            List.of("from", "username", "digest").stream().filter(name -> text(name).isPresent()).findFirst().ifPresent(name ->
                    mistake("mail.no-host", name));
            return Optional.empty();
        }
        if (!host.get().matches("[A-Za-z0-9.-]+|\\[?[0-9A-Fa-f:.]+]?")) {
            // not shown: somebody may have written a whole URL with its password
            mistake("mail.host");
        }
        Security security = security(host.get());
        int port = text("port").map(this::port).orElse(security.port());
        Optional<Secret> login = login(security);
        Optional<X509Certificate> certificate = text("certificate-file").flatMap(file -> certificate(Path.of(file)));
        Optional<String> from = address("from");
        if (from.isEmpty() && text("from").isEmpty()) {
            mistake("mail.from");
        }
        return Optional.of(new MailSettings(host.get(), port, security, login, certificate, from.orElse(""), address("reply-to"),
                address("digest")));
    }

    private Security security(String host) {
        String text = text("security").orElse("starttls");
        try {
            Security security = Security.valueOf(text.toUpperCase(Locale.ROOT));
            if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
                mistake("mail.security-none", host);
            }
            return security;
        } catch (IllegalArgumentException unknown) {
            mistake("mail.security", text);
            return Security.STARTTLS;
        }
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            mistake("mail.port", text);
        }
        return port;
    }

    private Optional<Secret> login(Security security) {
        Optional<String> username = text("username");
        int before = mistakes.size();
        Optional<String> password = new Passwords(environment, texts, mistakes).read(PREFIX + "password", PREFIX + "password-file")
                .filter(text -> !text.isEmpty());
        if (username.isPresent() && password.isEmpty() && mistakes.size() == before) {
            mistake("mail.no-password");
        }
        if (username.isEmpty() && password.isPresent()) {
            mistake("mail.no-username");
        }
        if (username.isPresent() && security == Security.NONE) {
            mistake("mail.password-in-clear");
        }
        return username.flatMap(name -> password.map(secret -> new Secret(name, secret)));
    }

    private Optional<X509Certificate> certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | CertificateException wrong) {
            mistake("mail.certificate", file);
            return Optional.empty();
        }
    }

    private Optional<String> address(String name) {
        Optional<String> address = text(name);
        address.filter(text -> !Addresses.isSound(text)).ifPresent(text ->
                mistake("mail.address", name, text));
        return address.filter(Addresses::isSound);
    }

    private void mistake(String key, Object... values) {
        mistakes.add(texts.get("setting." + key, values));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(PREFIX + name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
