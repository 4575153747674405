package be.regie.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A user's name and password for the mail server. Nothing of this class shows the password, and {@link #hiddenIn} takes
 * it out of what others say: a server may repeat in its refusal what it was sent.
 */
public final class Secret {

    private static final String HIDDEN = "***";

    private final String username;
    private final String password;

    public Secret(String username, String password) {
        this.username = username;
        this.password = password;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    /** The text without the password, as it is and as SMTP's ways of logging in encode it. */
    String hiddenIn(String text) {
        String clean = text;
        for (String shape : List.of(base64("\0" + username + "\0" + password), base64(username + "\0" + username + "\0" + password),
                base64(password), password)) {
            clean = clean.replace(shape, HIDDEN);
        }
        return clean;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return username + " (" + HIDDEN + ")";
    }
}
