package be.regie.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses: one, bare, of a kind that every server takes. */
public final class Addresses {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\\s<>(),;:\\\\\"\\[\\]@]]{1,64}@[^\\s<>(),;:\\\\\"\\[\\]@]{1,190}");

    private Addresses() {
    }

    public static boolean isSound(String address) {
        return parsed(address).isPresent();
    }

    /** With its domain as the DNS knows it; empty for anything but one address without name, comment or quotes. */
    static Optional<InternetAddress> parsed(String address) {
        if (!PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        int at = address.indexOf('@');
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new InternetAddress(address.substring(0, at + 1) + domain, true));
        } catch (AddressException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
