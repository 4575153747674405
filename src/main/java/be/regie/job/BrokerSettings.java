package be.regie.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * The broker that takes slices to workers, {@code regie.broker} and its like; secrets are shown nowhere.
 *
 * @param access   its address, user and secrets
 * @param queue    where the slices of these books wait
 * @param patience how long a run waits while no slice changes, before it ends
 * @param resend   how long a slice that nobody works on waits, before its message is sent again
 * @param beat     between two signs of life of a worker; after four without one it counts as gone
 */
public record BrokerSettings(DatabaseAccess access, String queue, Duration patience, Duration resend, Duration beat) {

    /** Where it stands that slices are for workers. */
    public static final String PROPERTY = "regie.broker";

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE}, naming every mistake */
    public static BrokerSettings read(Environment environment) {
        List<String> mistakes = new ArrayList<>();
        BrokerSettings settings = read(environment, mistakes);
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USAGE, mistakes);
        }
        return settings;
    }

    /** Adds what is wrong; nothing is where no broker is named and none is needed. */
    static void check(Environment environment, String command, String database, List<String> mistakes) {
        boolean worker = command.equals("worker");
        String url = environment.getProperty(PROPERTY, "");
        if (url.isBlank()) {
            if (worker) {
                mistakes.add(ConsoleTexts.of(environment).get("broker.missing"));
            }
        } else if (worker || List.of("run", "bill").contains(command)) {
            read(environment, mistakes);
            if (!database.startsWith("jdbc:postgresql:")) {
                mistakes.add(ConsoleTexts.of(environment).get("broker.books"));
            }
        }
    }

    private static BrokerSettings read(Environment environment, List<String> mistakes) {
        DatabaseSettings reader = new DatabaseSettings(environment);
        DatabaseAccess access = reader.access(environment.getProperty(PROPERTY, "").strip(), "regie.broker-username",
                "regie.broker-password", "regie.broker-password-file");
        if (!access.url().contains("://")) {
            mistakes.add(ConsoleTexts.of(environment).get("broker.wrong", access));
        }
        mistakes.addAll(reader.mistakes());
        return new BrokerSettings(access, environment.getProperty("regie.broker-queue", "regie.slices"),
                duration(environment, "patience", "15m", mistakes), duration(environment, "resend", "30s", mistakes),
                duration(environment, "beat", "5s", mistakes));
    }

    private static Duration duration(Environment environment, String name, String otherwise, List<String> mistakes) {
        String text = environment.getProperty("regie.broker-" + name, otherwise);
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (IllegalArgumentException wrong) {
            // told below, like one that is not positive
        }
        mistakes.add(ConsoleTexts.of(environment).get("broker.time", "regie.broker-" + name, text, otherwise));
        return DurationStyle.detectAndParse(otherwise);
    }

    /** A worker that gave no sign for so long counts as gone. */
    public Duration silence() {
        return beat.multipliedBy(4);
    }

    public Optional<String> username() {
        return access.username();
    }
}
