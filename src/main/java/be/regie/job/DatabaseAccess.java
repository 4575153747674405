package be.regie.job;

import be.regie.table.DriverMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How to reach a database or a broker. Secrets that stand in its URL are taken out of it at once, so that no driver, pool, log or
 * message can show them with it; nothing else of this class shows them either.
 */
public final class DatabaseAccess {

    private static final int LOGIN_SECONDS = Integer.getInteger("regie.login-seconds", 30);

    private final String url;
    private final Optional<String> username;
    private final Map<String, String> secrets;

    private DatabaseAccess(String url, Optional<String> username, Map<String, String> secrets) {
        this.url = url;
        this.username = username;
        this.secrets = secrets;
    }

    /**
     * @param url      JDBC URL, with or without user and password
     * @param password beside the URL; it wins over one within
     */
    static DatabaseAccess of(String url, Optional<String> username, Optional<String> password) {
        Map<String, String> secrets = new TreeMap<>();
        String clean = withoutSecrets(url, secrets);
        password.ifPresent(given -> secrets.put("password", given));
        return new DatabaseAccess(clean, username, secrets);
    }

    /** Parameters stand after {@code ;} (H2) or after {@code ?} with {@code &} between them. */
    private static String withoutSecrets(String url, Map<String, String> secrets) {
        boolean semicolons = url.startsWith("jdbc:h2:");
        int start = url.indexOf(semicolons ? ';' : '?');
        if (start < 0) {
            return url;
        }
        String separator = semicolons ? ";" : "&";
        List<String> kept = new ArrayList<>();
        for (String parameter : url.substring(start + 1).split(separator)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (equals > 0 && isSecret(name)) {
                String value = parameter.substring(equals + 1);
                secrets.put(name.equalsIgnoreCase("password") ? "password" : name,
                        semicolons ? value : URLDecoder.decode(value, StandardCharsets.UTF_8));
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        String begin = url.substring(0, start);
        return kept.isEmpty() ? begin : begin + (semicolons ? ";" : "?") + String.join(separator, kept);
    }

    private static boolean isSecret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("password") || small.contains("passphrase") || small.contains("secret") || small.equals("pwd");
    }

    /** Whether a word of the command line gives a secret, where everybody on the machine could read it. */
    static boolean givesSecret(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? "" : word.substring(0, equals).toLowerCase(Locale.ROOT);
        Map<String, String> found = new TreeMap<>();
        withoutSecrets(word, found);
        withoutSecrets(word.substring(equals + 1), found);
        return word.startsWith("--") && isSecret(name) && !name.endsWith("-file") || (word.contains("jdbc:") || word.contains("://")) && !found.isEmpty();
    }

    /** Without secrets. */
    public String url() {
        return url;
    }

    public Optional<String> username() {
        return username;
    }

    public Map<String, String> secrets() {
        return secrets;
    }

    /** A server that takes a connection and then says nothing must not hold a night up for ever; the URL may say otherwise. */
    Map<String, String> limits() {
        return url.startsWith("jdbc:postgresql:") ? Map.of("loginTimeout", Integer.toString(LOGIN_SECONDS)) : Map.of();
    }

    /** @throws Refusal where the database cannot be reached */
    void refuseUnreachable() {
        try {
            connect(Map.of()).close();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    static Refusal unreachable(SQLException failure) {
        return Refusal.because(ExitCode.FAILED, "busy.unreachable", DriverMessage.of(failure));
    }

    /** @param further properties for the driver */
    public Connection connect(Map<String, String> further) throws SQLException {
        Properties properties = new Properties();
        username.ifPresent(name -> properties.setProperty("user", name));
        secrets.forEach(properties::setProperty);
        limits().forEach(properties::setProperty);
        further.forEach(properties::setProperty);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url;
    }
}
