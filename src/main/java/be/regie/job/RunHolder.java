package be.regie.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds a lock, as the run that holds it writes it down for another one, which says it in the language of its console. */
final class RunHolder {

    private static final Pattern WRITTEN = Pattern.compile("regie (\\S+), process (\\d+), since (\\S+Z)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private RunHolder() {
    }

    /** This process. */
    static String name(String command) {
        return "regie " + command + ", process " + ProcessHandle.current().pid();
    }

    static String since(String name, Instant since) {
        return name + ", since " + since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** In local time; what another program has written stays as it is. */
    static Message words(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? Message.of("busy.holder", parts.group(1), parts.group(2),
                TIME.format(Instant.parse(parts.group(3)).atZone(ZoneId.systemDefault()))) : Message.text(written.strip());
    }
}
