package be.regie.job;

import be.regie.table.DriverMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
        String clean = UrlSecrets.taken(url, secrets);
        password.ifPresent(given -> secrets.put("password", given));
        return new DatabaseAccess(clean, username, secrets);
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
