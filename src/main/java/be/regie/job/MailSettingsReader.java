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

    private MailSettingsReader(Environment environment, List<String> mistakes) {
        this.environment = environment;
        this.texts = ConsoleTexts.of(environment);
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
            mistakes.add(texts.get("setting.mail.enabled", enabled));
        }
        if (enabled.equals("false")) {
            return Optional.empty();
        }
        if (host.isEmpty()) {
            List.of("from", "username", "digest").stream().filter(name -> text(name).isPresent()).findFirst()
                    .ifPresent(name -> mistakes.add(texts.get("setting.mail.no-host", name)));
            return Optional.empty();
        }
        if (!host.get().matches("[A-Za-z0-9.-]+|\\[?[0-9A-Fa-f:.]+]?")) {
            // not shown: somebody may have written a whole URL with its password
            mistakes.add(texts.get("setting.mail.host"));
        }
        Security security = security(host.get());
        int port = text("port").map(this::port).orElse(security.port());
        Optional<Secret> login = login(security);
        Optional<X509Certificate> certificate = text("certificate-file").flatMap(file -> certificate(Path.of(file)));
        Optional<String> from = address("from");
        if (from.isEmpty() && text("from").isEmpty()) {
            mistakes.add(texts.get("setting.mail.no-from"));
        }
        return Optional.of(new MailSettings(host.get(), port, security, login, certificate, from.orElse(""), address("reply-to"),
                address("digest")));
    }

    private Security security(String host) {
        String text = text("security").orElse("starttls");
        try {
            Security security = Security.valueOf(text.toUpperCase(Locale.ROOT));
            if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
                mistakes.add(texts.get("setting.mail.none"));
            }
            return security;
        } catch (IllegalArgumentException unknown) {
            mistakes.add(texts.get("setting.mail.security", text));
            return Security.STARTTLS;
        }
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            mistakes.add(texts.get("setting.mail.port", text));
        }
        return port;
    }

    private Optional<Secret> login(Security security) {
        Optional<String> username = text("username");
        int before = mistakes.size();
        Optional<String> password = new Passwords(environment, mistakes).read(PREFIX + "password", PREFIX + "password-file")
                .filter(text -> !text.isEmpty());
        if (username.isPresent() && password.isEmpty() && mistakes.size() == before) {
            mistakes.add(texts.get("setting.mail.no-password"));
        }
        if (username.isEmpty() && password.isPresent()) {
            mistakes.add(texts.get("setting.mail.no-username"));
        }
        if (username.isPresent() && security == Security.NONE) {
            mistakes.add(texts.get("setting.mail.no-tls"));
        }
        return username.flatMap(name -> password.map(secret -> new Secret(name, secret)));
    }

    private Optional<X509Certificate> certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | CertificateException wrong) {
            mistakes.add(texts.get("setting.mail.certificate", file));
            return Optional.empty();
        }
    }

    private Optional<String> address(String name) {
        Optional<String> address = text(name);
        address.filter(text -> !Addresses.isSound(text)).ifPresent(text -> mistakes.add(texts.get("setting.mail.address", name, text)));
        return address.filter(Addresses::isSound);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(PREFIX + name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
