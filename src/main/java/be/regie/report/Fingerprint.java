package be.regie.report;

import java.util.Locale;
import java.util.Optional;

/**
 * What identifies the result of a month: SHA-256 of its {@link FingerprintFile}. People see the first 16 digits in groups
 * of four, {@code 3f2a-9c01-77de-b012}; {@code sha256sum fingerprint.csv} shows the same ones.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Fingerprint(String sha256) {

    private static final int SHORTEST = 16;

    @Override
    public String toString() {
        return sha256.substring(0, 4) + "-" + sha256.substring(4, 8) + "-" + sha256.substring(8, 12) + "-" + sha256.substring(12, 16);
    }

    /** What people wrote as one, without its dashes; empty where it cannot be one. */
    public static Optional<String> typed(String text) {
        String digits = text.replaceAll("[-\\s]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{" + SHORTEST + ",64}") ? Optional.of(digits) : Optional.empty();
    }

    public boolean isTyped(String digits) {
        return sha256.startsWith(digits);
    }
}
