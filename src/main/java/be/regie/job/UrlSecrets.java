package be.regie.job;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Secrets that stand in the URL of a database or a broker, or on the command line. */
final class UrlSecrets {

    private UrlSecrets() {
    }

    /**
     * The URL without them. Parameters stand after {@code ;} (H2) or after {@code ?} with {@code &} between them.
     *
     * @param secrets takes them by name
     */
    static String taken(String url, Map<String, String> secrets) {
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
        taken(word, found);
        taken(word.substring(equals + 1), found);
        return word.startsWith("--") && isSecret(name) && !name.endsWith("-file") || (word.contains("jdbc:") || word.contains("://")) && !found.isEmpty();
    }
}
