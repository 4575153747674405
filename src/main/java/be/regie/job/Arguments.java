package be.regie.job;

import be.regie.text.TextBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command line: a command and its options, each of which is also a property {@code regie.NAME}. Values are checked
 * by {@link SettingsReader}, whether they come from here, from a property or from the environment.
 *
 * @param command    e.g. run
 * @param properties what the options say, as Spring Boot properties
 * @param mistakes   what is wrong with the words themselves, to be told with what is wrong with their values
 */
record Arguments(String command, Map<String, String> properties, List<String> mistakes) {

    Arguments(String command, Map<String, String> properties) {
        this(command, properties, List.of());
    }

    /** The commands there are, with an example and the options that matter to them; what they do stands in the console's bundles. */
    enum Verb {
        RUN("run", "run --as-of 2026-11-02", Option.ARCHIVE, Option.AS_OF, Option.BROKER, Option.WORKERS),
        PREVIEW("preview", "preview --period 2026-10", Option.ARCHIVE, Option.PERIOD, Option.ISSUE_DATE, Option.WORKERS),
        BILL("bill", "bill --period 2026-10", Option.ARCHIVE, Option.PERIOD, Option.ISSUE_DATE, Option.APPROVE, Option.BROKER, Option.WORKERS),
        CREDIT("credit", "credit --invoice 2026-000123 --prestation P-0815 P-0816 --reason \"{2}\"", Option.ARCHIVE,
                Option.INVOICE, Option.PRESTATION, Option.REASON, Option.CREDIT_DATE),
        EXPORT("export", "export --period 2026-10 --format winbooks,hledger", Option.BOOKS, Option.INPUT, Option.PERIOD, Option.FORMAT, Option.YEAR),
        EXPLAIN("explain", "explain P-2026-03166", Option.ARCHIVE),
        REPLAY("replay", "replay --period 2026-10", Option.BOOKS, Option.PERIOD, Option.CONDITIONS, Option.WORKERS),
        STATUS("status", "status --verify", Option.BOOKS, Option.VERIFY),
        INIT("init", "init --input my-firm --yes", List.of(), Option.INPUT, Option.YES),
        INSTALL("install", "install --into /opt/regie", List.of(), Option.INTO),
        SCHEDULE("schedule", "schedule --schedule.cron \"0 30 2 * * *\"", Option.ARCHIVE, Option.CRON, Option.PORT, Option.BROKER, Option.WORKERS),
        WORKER("worker", "worker --broker tcp://{0}:61616 --database jdbc:postgresql://{0}/{1}", Option.BOOKS,
                Option.BROKER, Option.WORKERS, Option.WORKER_PORT),
        MAIL("mail", "mail --resend 2026-000123", Option.ARCHIVE, Option.RESEND, Option.SETTLE),
        MOVE_BOOKS("move-books", "move-books --to jdbc:postgresql://{0}/{1}", Option.BOOKS, Option.TO);

        private final String label;
        private final String example;
        private final List<Option> options;

        Verb(String label, String example, List<Option> places, Option... own) {
            this.label = label;
            this.example = example;
            this.options = Stream.concat(places.stream(), Stream.of(own)).toList();
        }

        String label() {
            return label;
        }

        /** With what is no name of the program's in the language of the console. */
        String example(ConsoleTexts texts) {
            return TextBundle.filled(example, texts.get("help.parameter.HOST"), texts.get("help.parameter.DATABASE"), texts.get("help.example.reason"));
        }

        List<Option> options() {
            return options;
        }
    }

    enum Option {
        INPUT("input", "DIR"),
        OUTPUT("output", "DIR"),
        DATABASE("database", "URL"),
        SOURCE("source", "csv|jdbc"),
        LANGUAGE("language", String.join("|", ConsoleTexts.LANGUAGES)),
        BROKER("broker", "URL"),
        WORKERS("workers", "N"),
        AS_OF("as-of", "DATE"),
        PERIOD("period", "MONTH"),
        YES("yes", ""),
        ISSUE_DATE("issue-date", "DATE"),
        APPROVE("approve", "FINGERPRINT"),
        CONDITIONS("conditions", "FILE"),
        VERIFY("verify", ""),
        INVOICE("invoice", "NUMBER"),
        PRESTATION("prestation", "ID", true),
        REASON("reason", "TEXT"),
        CREDIT_DATE("issue-date", "DATE"),
        FORMAT("format", "NAME", true),
        YEAR("year", "YEAR"),
        RESEND("resend", "NUMBER", true),
        SETTLE("settle", "NUMBER", true),
        CRON("schedule.cron", "CRON"),
        PORT("schedule.port", "PORT"),
        WORKER_PORT("worker.port", "PORT"),
        TO("to", "URL"),
        INTO("into", "DIR");

        private static final List<Option> BOOKS = List.of(OUTPUT, DATABASE);
        private static final List<Option> ARCHIVE = List.of(INPUT, SOURCE, OUTPUT, DATABASE);
        /** Taken by every command, so that one script may give them to all; listed with those to which they matter. */
        static final List<Option> EVERYWHERE = List.of(INPUT, OUTPUT, DATABASE, SOURCE, LANGUAGE);

        private final String label;
        private final String parameter;
        private final boolean several;

        Option(String label, String parameter) {
            this(label, parameter, false);
        }

        Option(String label, String parameter, boolean several) {
            this.label = label;
            this.parameter = parameter;
            this.several = several;
        }

        String label() {
            return label;
        }

        String key() {
            return "help.option." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Without a parameter it is said or not. */
        OptionSpec spec(ConsoleTexts texts, boolean listed) {
            OptionSpec.Builder option = OptionSpec.builder("--" + label).description(texts.get(key())).hidden(!listed);
            if (parameter.isEmpty()) {
                return option.arity("0").type(boolean.class).build();
            }
            option.paramLabel(texts.find("help.parameter." + parameter).orElse(parameter));
            return several ? option.type(List.class).auxiliaryTypes(String.class).arity("1..*").build()
                    : option.type(String.class).build();
        }
    }

    /** What is known before the command line is read: the language to find fault with it in, where it is one of the console's. */
    static Arguments before(String... words) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("--(regie\\.)?language=.*")) {
                properties.put("regie.language", words[i].substring(words[i].indexOf('=') + 1));
            } else if (words[i].equals("--language") && i + 1 < words.length) {
                properties.put("regie.language", words[i + 1]);
            }
        }
        properties.values().retainAll(ConsoleTexts.LANGUAGES);
        return new Arguments("", properties);
    }

    /**
     * @throws Refusal      with {@link ExitCode#WRONG_USAGE}, where a secret is given or an option lacks its value
     * @throws Answered     where only help or the version is asked for
     */
    static Arguments parse(String[] words, String version) {
        if (Stream.of(words).anyMatch(UrlSecrets::givesSecret)) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "setting.secret");
        }
        List<String> own = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if ((word.startsWith("--regie.") || word.startsWith("--spring.") || word.startsWith("--logging.")) && equals > 0) {
                properties.put(word.substring(2, equals), word.substring(equals + 1));
            } else {
                own.add(word);
            }
        }
        List<String> mistakes = new ArrayList<>();
        CommandLine.ParseResult result = new Usage(ConsoleTexts.of(before(words))).parse(own, mistakes);
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            collect(last, properties);
            last = last.subcommand();
        }
        collect(last, properties);
        CommandLine asked = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            throw new Answered(asked.getUsageMessage(CommandLine.Help.Ansi.OFF));
        }
        if (last.isVersionHelpRequested()) {
            throw new Answered(version);
        }
        return new Arguments(last == result ? Verb.RUN.label() : last.commandSpec().name(), properties, List.copyOf(mistakes));
    }

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE}, for a command whose values nobody reads any further */
    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USAGE, mistakes);
        }
    }

    private static void collect(CommandLine.ParseResult result, Map<String, String> properties) {
        for (OptionSpec option : result.matchedOptions()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                put("regie." + option.longestName().substring(2), option.getValue(), properties);
            }
        }
        result.matchedPositionals().forEach(explained -> properties.put("regie.explain", explained.getValue()));
    }

    /** Several values are the elements of a list, as Spring Boot names them. */
    private static void put(String name, Object value, Map<String, String> properties) {
        if (value instanceof List<?> values) {
            for (int i = 0; i < values.size(); i++) {
                properties.put(name + "[" + i + "]", values.get(i).toString());
            }
        } else {
            properties.put(name, value.toString());
        }
    }

    /** What an option, a system property or an environment variable says, in this order. */
    Optional<String> property(String name) {
        return Stream.of(properties.get(name), System.getProperty(name),
                System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "")),
                System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))).filter(Objects::nonNull).findFirst();
    }

    /** Nothing is to be done for what was asked, only to be said: it is printed, and the program ends well. */
    static final class Answered extends RuntimeException {

        Answered(String text) {
            super(text);
        }
    }
}
