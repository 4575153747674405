package be.regie.job;

import be.regie.job.Arguments.Option;
import be.regie.job.Arguments.Verb;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line as picocli reads it, with help and complaints in the console's language. */
final class Usage {

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
            case CommandLine.UnmatchedArgumentException misplaced when !takers(misplaced.getUnmatched().getFirst()).isEmpty() ->
                    List.of(Message.of("usage.elsewhere", optionOf(misplaced.getUnmatched().getFirst()), commandOf(misplaced.getCommandLine()),
                            String.join(", ", takers(misplaced.getUnmatched().getFirst()))));
            case CommandLine.UnmatchedArgumentException unknown when unknown.getSuggestions().isEmpty() ->
                    List.of(Message.of("usage.unknown", unknown.getUnmatched().getFirst()));
            case CommandLine.UnmatchedArgumentException unknown -> List.of(Message.of("usage.unknown", unknown.getUnmatched().getFirst()),
                    Message.of("usage.nearest", Words.anyOf(unknown.getSuggestions())));
            case CommandLine.MissingParameterException missing when missing.getMissing().getFirst() instanceof OptionSpec option ->
                    List.of(Message.of("usage.no-value", option.longestName(), option.paramLabel()));
            case CommandLine.MissingParameterException missing ->
                    List.of(Message.of("usage.missing", missing.getMissing().getFirst().paramLabel()));
            case CommandLine.OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                    List.of(Message.of("usage.twice", option.longestName()));
            default -> List.of(Message.text(wrong.getMessage()));
        };
    }

    /** The commands that take an option which another one does not. */
    private static List<String> takers(String word) {
        return Stream.of(Verb.values()).filter(verb -> verb.options().stream().anyMatch(option -> ("--" + option.label()).equals(optionOf(word))))
                .map(Verb::label).toList();
    }

    private static String optionOf(String word) {
        return word.split("=", 2)[0];
    }

    private static String commandOf(CommandLine command) {
        return command.getParent() == null ? Verb.RUN.label() : command.getCommandName();
    }

    private CommandSpec top() {
        CommandSpec top = command("regie", Verb.RUN);
        top.usageMessage().description(texts.get("help"), texts.get("help.default")).commandListHeading(texts.get("help.commands") + "%n")
                .synopsisSubcommandLabel("[" + texts.get("help.parameter.COMMAND") + "]")
                .footer("", texts.get("help.more"));
        for (Verb verb : Verb.values()) {
            CommandSpec command = command(verb.label(), verb);
            command.usageMessage().description(texts.get("help." + verb.label()))
                    .footer("", texts.get("help.example"), "  java -jar regie.jar " + verb.example(texts));
            top.addSubcommand(verb.label(), command);
        }
        top.subcommands().get(Verb.EXPLAIN.label()).getCommandSpec().addPositional(PositionalParamSpec.builder().index("0").arity("1")
                .paramLabel(texts.get("help.parameter.PRESTATION")).type(String.class).description(texts.get("help.prestation-id")).build());
        return top;
    }

    private CommandSpec command(String name, Verb verb) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage().synopsisHeading(texts.get("help.usage") + " ").width(100);
        Stream.concat(verb.options().stream(), Option.EVERYWHERE.stream()).distinct()
                .forEach(option -> command.addOption(option.spec(texts, verb.options().contains(option) || option == Option.LANGUAGE)));
        command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(texts.get("help.option.help")).build());
        command.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description(texts.get("help.option.version")).build());
        return command;
    }
}
