package be.regie.job;

import be.regie.job.Arguments.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line as picocli reads it, with help and complaints in the console's language. */
final class Usage {

    /** Options of all commands, with what each is followed by. */
    private static final Map<String, String> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put("input", "DIR");
        EVERYWHERE.put("output", "DIR");
        EVERYWHERE.put("database", "URL");
        EVERYWHERE.put("source", "KIND");
        EVERYWHERE.put("language", "fr|en");
        EVERYWHERE.put("broker", "URL");
        EVERYWHERE.put("workers", "N");
    }

    private final ConsoleTexts texts;

    Usage(ConsoleTexts texts) {
        this.texts = texts;
    }

    /** @throws Refusal with {@link ExitCode#WRONG_USAGE} */
    CommandLine.ParseResult parse(List<String> words) {
        try {
            return new CommandLine(top()).parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            List<Message> complaint = new ArrayList<>(complaint(e));
            complaint.add(Message.of("usage.help", e.getCommandLine().getCommandSpec().qualifiedName()));
            throw Refusal.because(ExitCode.WRONG_USAGE, complaint);
        }
    }

    private static List<Message> complaint(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unknown when unknown.getSuggestions().isEmpty() ->
                    List.of(Message.of("usage.unknown", unknown.getUnmatched().getFirst()));
            case CommandLine.UnmatchedArgumentException unknown -> List.of(Message.of("usage.unknown", unknown.getUnmatched().getFirst()),
                    Message.of("usage.nearest", String.join(", ", unknown.getSuggestions())));
            case CommandLine.MissingParameterException missing when missing.getMissing().getFirst() instanceof OptionSpec option ->
                    List.of(Message.of("usage.no-value", option.longestName(), option.paramLabel()));
            case CommandLine.MissingParameterException missing ->
                    List.of(Message.of("usage.missing", missing.getMissing().getFirst().paramLabel()));
            case CommandLine.OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                    List.of(Message.of("usage.twice", option.longestName()));
            default -> List.of(Message.text(wrong.getMessage()));
        };
    }

    private CommandSpec top() {
        CommandSpec top = everywhere(CommandSpec.create().name("regie"));
        top.usageMessage().description(texts.get("help"), texts.get("help.default")).commandListHeading(texts.get("help.commands") + "%n")
                .footer("", texts.get("help.more"));
        for (Verb verb : Verb.values()) {
            CommandSpec command = everywhere(CommandSpec.create().name(verb.label()));
            command.usageMessage().description(texts.get("help." + verb.label()))
                    .footer("", texts.get("help.example"), "  java -jar regie.jar " + verb.example());
            verb.options().forEach(option -> command.addOption(option.spec(texts)));
            top.addSubcommand(verb.label(), command);
        }
        top.subcommands().get(Verb.EXPLAIN.label()).getCommandSpec().addPositional(PositionalParamSpec.builder().index("0").arity("1")
                .paramLabel("PRESTATION_ID").type(String.class).description(texts.get("help.prestation-id")).build());
        Verb.RUN.options().forEach(option -> top.addOption(option.spec(texts)));
        return top;
    }

    private CommandSpec everywhere(CommandSpec command) {
        command.usageMessage().synopsisHeading(texts.get("help.usage") + " ").width(100);
        EVERYWHERE.forEach((name, label) -> command.addOption(OptionSpec.builder("--" + name).paramLabel(label)
                .type(String.class).description(texts.get("help.option." + name)).build()));
        command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(texts.get("help.option.help")).build());
        command.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description(texts.get("help.option.version")).build());
        return command;
    }
}
