package be.regie.job;

import be.regie.job.Arguments.Option;
import be.regie.job.Arguments.Verb;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * @param mistakes takes what is wrong, and where help is
     * @throws Refusal with {@link ExitCode#WRONG_USAGE}, where an option lacks its value: what follows it cannot be judged
     */
    CommandLine.ParseResult parse(List<String> words, List<String> mistakes) {
        CommandLine.ParseResult result = new CommandLine(top()).parseArgs(words.toArray(String[]::new));
        List<Exception> errors = new ArrayList<>(result.errors());
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
            errors.addAll(last.errors());
        }
        errors.forEach(error -> complaint((CommandLine.ParameterException) error).forEach(message -> mistakes.add(message.in(texts))));
        if (!errors.isEmpty()) {
            mistakes.add(texts.get("usage.help", last.commandSpec().qualifiedName()));
        }
        if (errors.stream().anyMatch(CommandLine.MissingParameterException.class::isInstance)) {
            throw new Refusal(ExitCode.WRONG_USAGE, mistakes);
        }
        return result;
    }

    private static List<Message> complaint(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.MissingParameterException missing when missing.getMissing().getFirst() instanceof OptionSpec option ->
                    List.of(Message.of("usage.no-value", option.longestName(), option.paramLabel()));
            case CommandLine.MissingParameterException missing ->
                    List.of(Message.of("usage.missing", missing.getMissing().getFirst().paramLabel()));
            case CommandLine.OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                    List.of(Message.of("usage.twice", option.longestName()));
            default -> List.of(Message.text(wrong.getMessage()));
        };
    }

    /** Every option among the words that found no place; what stands behind one may be its value. */
    private static List<Message> unmatched(CommandLine.UnmatchedArgumentException wrong) {
        List<String> words = wrong.getUnmatched();
        List<Message> complaints = new ArrayList<>();
        for (String word : words) {
            if (!takers(word).isEmpty()) {
                complaints.add(Message.of("usage.elsewhere", optionOf(word), commandOf(wrong.getCommandLine()), String.join(", ", takers(word))));
            } else if (word.startsWith("-") || word.equals(words.getFirst())) {
                complaints.add(Message.of("usage.unknown", word));
                suggestions(wrong, word).map(nearest -> Message.of("usage.nearest", Words.anyOf(nearest))).ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    /** What else a word may have been meant to be. */
    private static Optional<List<String>> suggestions(CommandLine.UnmatchedArgumentException wrong, String word) {
        return Optional.of(new CommandLine.UnmatchedArgumentException(wrong.getCommandLine(), List.of(word)).getSuggestions())
                .filter(nearest -> !nearest.isEmpty());
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
        command.parser().collectErrors(true);
        command.usageMessage().synopsisHeading(texts.get("help.usage") + " ").width(100);
        Stream.concat(verb.options().stream(), Option.EVERYWHERE.stream()).distinct()
                .forEach(option -> command.addOption(option.spec(texts, verb.options().contains(option) || option == Option.LANGUAGE)));
        command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(texts.get("help.option.help")).build());
        command.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description(texts.get("help.option.version")).build());
        return command;
    }
}
