package be.regie.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The command line: a command and its options, each of which is also a property {@code regie.NAME}. Values are checked
 * by {@link SettingsReader}, whether they come from here, from a property or from the environment.
 *
 * @param command    e.g. run
 * @param properties what the options say, as Spring Boot properties
 */
record Arguments(String command, Map<String, String> properties) {

    /** The commands there are, with their own options. */
    enum Verb {
        RUN("run", "Take in what is new and bill every finished month (for cron)", "run --as-of 2026-11-02", Option.AS_OF),
        BILL("bill", "Bill one month and close it", "bill --period 2026-10", Option.PERIOD, Option.ISSUE_DATE, Option.APPROVE),
        PREVIEW("preview", "Do all that bill would do, with drafts, and issue nothing", "preview --period 2026-10", Option.PERIOD,
                Option.ISSUE_DATE),
        REPLAY("replay", "Compute a closed month again and compare it with what was issued, or see it under other conditions",
                "replay --period 2026-10", Option.PERIOD, Option.CONDITIONS),
        CREDIT("credit", "Issue a credit note for an invoice or for some of its prestations, and release these for a later run",
                "credit --invoice 2026-000123 --prestation P-0815 P-0816 --reason \"Wrong customer\"",
                Option.INVOICE, Option.PRESTATION, Option.REASON, Option.CREDIT_DATE),
        EXPORT("export", "Write ledger exports of a closed month again into OUTPUT/export, from the posted journal",
                "export --period 2026-10 --format winbooks,hledger", Option.PERIOD, Option.FORMAT, Option.YEAR),
        SCHEDULE("schedule", "Stay up and do 'run' at each time of a cron expression (regie.schedule.cron), in the supplier's zone",
                "schedule --schedule.cron \"0 30 2 * * *\"", Option.CRON, Option.PORT),
        WORKER("worker", "Stay up and work on the slices of runs that were started with --broker (books in PostgreSQL, the same output folder)",
                "worker --broker tcp://HOST:61616 --database jdbc:postgresql://HOST/DATABASE --output /shared/output", Option.WORKER_PORT),
        MOVE_BOOKS("move-books", "Move the books from the H2 file to an empty PostgreSQL database, and check the copy",
                "move-books --to jdbc:postgresql://HOST/DATABASE", Option.TO),
        EXPLAIN("explain", "Tell how a prestation was priced, rule by rule, or why it was not billed", "explain P-2026-03166"),
        INIT("init", "Write a commented starter input folder for a new firm", "init --input my-firm --yes", Option.YES),
        STATUS("status", "Show the months: open, billed, totals, rejects, waiting", "status", Option.VERIFY);

        private final String label;
        private final String description;
        private final String example;
        private final List<Option> options;

        Verb(String label, String description, String example, Option... options) {
            this.label = label;
            this.description = description;
            this.example = example;
            this.options = List.of(options);
        }

        String label() {
            return label;
        }
    }

    /** The options of single commands. */
    enum Option {
        AS_OF("as-of", "DATE", "The day that says which months are finished (default: today)"),
        PERIOD("period", "MONTH", "The month, like 2026-10"),
        YES("yes", "", "Ask nothing: a fictional firm, to be corrected in supplier.yml"),
        ISSUE_DATE("issue-date", "DATE", "Date of the invoices (default: last day of the month)"),
        APPROVE("approve", "FINGERPRINT", "Bill only if the result is the one that preview printed this for"),
        CONDITIONS("conditions", "FILE", "Other conditions: what the month would have been under them"),
        VERIFY("verify", "", "Check the chain of custody: every file of every month"),
        INVOICE("invoice", "NUMBER", "The invoice, like 2026-000123"),
        PRESTATION("prestation", "ID", "Credit only these of its prestations (default: all that are not credited yet)", true),
        REASON("reason", "TEXT", "Why; the customer reads it on the credit note"),
        CREDIT_DATE("issue-date", "DATE", "Date of the credit note, in a month that is not billed yet (default: today)"),
        FORMAT("format", "NAME", "The formats: journal, winbooks, bob50, odoo, datev, fec, hledger, beancount, ubl-zip, a template"
                + " of INPUT/ledger; files go to OUTPUT/export/MONTH. For a year: vat-listing, to OUTPUT/export/YEAR", true),
        YEAR("year", "YEAR", "The year of the vat-listing, like 2026"),
        CRON("schedule.cron", "CRON", "Second, minute, hour, day, month, weekday (default: 0 30 2 * * *, every night at half past two)"),
        PORT("schedule.port", "PORT", "Show health and figures on this port of this machine only (default: off)"),
        WORKER_PORT("worker.port", "PORT", "Show health and figures on this port of this machine only (default: off)"),
        TO("to", "URL", "JDBC URL of an empty PostgreSQL database (user and password: regie.to-username, regie.to-password-file)");

        private final String label;
        private final String parameter;
        private final String description;
        private final boolean several;

        Option(String label, String parameter, String description) {
            this(label, parameter, description, false);
        }

        Option(String label, String parameter, String description, boolean several) {
            this.label = label;
            this.parameter = parameter;
            this.description = description;
            this.several = several;
        }

        /** Without a parameter it is said or not. */
        OptionSpec spec() {
            OptionSpec.Builder option = OptionSpec.builder("--" + label).description(description);
            if (parameter.isEmpty()) {
                return option.arity("0").type(boolean.class).build();
            }
            option.paramLabel(parameter);
            return several ? option.type(List.class).auxiliaryTypes(String.class).arity("1..*").build()
                    : option.type(String.class).build();
        }
    }

    private static final Map<String, String[]> EVERYWHERE = new LinkedHashMap<>(Map.of());

    static {
        EVERYWHERE.put("input", new String[] {"DIR", "Folder of the archive and its tables (default: input)"});
        EVERYWHERE.put("output", new String[] {"DIR", "Folder of all that is written (default: output)"});
        EVERYWHERE.put("database", new String[] {"URL", "JDBC URL of the books (default: an H2 file in the output folder)"});
        EVERYWHERE.put("source", new String[] {"KIND", "Where the archive is: csv (default), or jdbc: the database at regie.archive.url"});
        EVERYWHERE.put("language", new String[] {"fr|en", "Language of the console and of explanations (default: the system's)"});
        EVERYWHERE.put("broker", new String[] {"URL", "Broker that takes slices to workers elsewhere, like tcp://HOST:61616"
                + " (default: none, all is done in this process)"});
        EVERYWHERE.put("workers", new String[] {"N", "Slices worked on at the same time (default: the number of processors)"});
    }

    /**
     * @throws Refusal      with {@link ExitCode#WRONG_USAGE}, naming every mistake
     * @throws HelpAsked    where only help or the version is asked for
     */
    static Arguments parse(String[] words, String version) {
        if (Stream.of(words).anyMatch(DatabaseAccess::givesSecret)) {
            throw new Refusal(ExitCode.WRONG_USAGE, "A password stands on the command line, where everyone on this machine can read it:"
                    + " give it in the environment (SPRING_DATASOURCE_PASSWORD, REGIE_ARCHIVE_PASSWORD) or in a file"
                    + " (regie.database-password-file, regie.archive.password-file).");
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
        CommandLine line = new CommandLine(top(version));
        CommandLine.ParseResult result = parse(line, own);
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            collect(last, properties);
            last = last.subcommand();
        }
        collect(last, properties);
        CommandLine asked = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            throw new HelpAsked(asked.getUsageMessage(CommandLine.Help.Ansi.OFF));
        }
        if (last.isVersionHelpRequested()) {
            throw new HelpAsked(version + System.lineSeparator());
        }
        return new Arguments(last == result ? Verb.RUN.label() : last.commandSpec().name(), properties);
    }

    private static CommandLine.ParseResult parse(CommandLine line, List<String> words) {
        try {
            return line.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            StringWriter usage = new StringWriter();
            CommandLine.UnmatchedArgumentException.printSuggestions(e, new PrintWriter(usage, true));
            String suggestion = usage.toString().strip();
            throw new Refusal(ExitCode.WRONG_USAGE, e.getMessage() + (suggestion.isEmpty() ? "" : ". " + suggestion)
                    + ". '--help' lists the commands and options.");
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

    private static CommandSpec top(String version) {
        CommandSpec top = everywhere(CommandSpec.create().name("regie"));
        top.version(version);
        top.usageMessage().description("Turns archived prestations into numbered invoices and ledger exports.",
                "Without a command it does 'run'.");
        for (Verb verb : Verb.values()) {
            CommandSpec command = everywhere(CommandSpec.create().name(verb.label));
            command.usageMessage().description(verb.description).footer("", "Example: java -jar regie.jar " + verb.example);
            verb.options.forEach(option -> command.addOption(option.spec()));
            top.addSubcommand(verb.label, command);
        }
        top.subcommands().get(Verb.EXPLAIN.label).getCommandSpec().addPositional(PositionalParamSpec.builder().index("0").arity("1")
                .paramLabel("PRESTATION_ID").type(String.class).description("The prestation").build());
        Verb.RUN.options.forEach(option -> top.addOption(option.spec()));
        return top;
    }

    private static CommandSpec everywhere(CommandSpec command) {
        EVERYWHERE.forEach((name, about) -> command.addOption(OptionSpec.builder("--" + name).paramLabel(about[0])
                .type(String.class).description(about[1]).build()));
        command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help").build());
        command.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description("Show the version").build());
        return command;
    }

    /** What an option, a system property or an environment variable says, in this order. */
    Optional<String> property(String name) {
        return Stream.of(properties.get(name), System.getProperty(name),
                System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "")),
                System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))).filter(Objects::nonNull).findFirst();
    }

    /** Help is what was asked for: printed, and the program ends well. */
    static final class HelpAsked extends RuntimeException {

        HelpAsked(String text) {
            super(text);
        }
    }
}
