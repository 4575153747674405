package be.regie.job;

import be.regie.party.EmailAddress;
import be.regie.party.EnterpriseNumber;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * The command {@code init}: a commented input folder for a new firm, which passes every check as it is. Its one example
 * prestation waits, so that nothing fictional is ever billed by mistake. Comments, names and sources are in the console's
 * language; what they stand beside is the same in all.
 */
final class Starter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.-]+)}");

    /** What is asked, with what stands there unless something is answered: a fictional firm, so that the checks pass. */
    private enum Question {
        NAME("{firm}"),
        LEGAL_FORM("SRL"),
        STREET("Rue de l'Exemple 1"),
        POSTAL_CODE("5000"),
        CITY("Namur"),
        ENTERPRISE_NUMBER("0123.456.749", text -> EnterpriseNumber.parse(text).isPresent(), Advice.of("enterprise-number")),
        COURT("{firm.court}"),
        IBAN("BE49 9990 0000 0171", text -> IBANValidator.getInstance().isValid(text.replace(" ", "")), Advice.of("iban")),
        BIC("EXEMBEBB", text -> text.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"), Advice.of("bic")),
        EMAIL("{firm.email}", EmailAddress::isValid, new Advice(Words.of("email"), Words.of("email.write"))),
        PHONE("");

        private final String otherwise;
        private final Predicate<String> fits;
        private final Advice advice;

        /** Any text fits. */
        Question(String otherwise) {
            this(otherwise, text -> true, null);
        }

        /** @param advice for what does not fit */
        Question(String otherwise, Predicate<String> fits, Advice advice) {
            this.otherwise = otherwise;
            this.fits = fits;
            this.advice = advice;
        }

        private Words wrong(String value) {
            return Words.of("mistake", value, advice.message().sentence(), advice.remedy().sentence());
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path folder;
    private final ConsoleTexts texts;
    private final PrintStream out;
    /** The files, with the skeleton each is made from. */
    private final Map<String, String> files = new LinkedHashMap<>();

    Starter(Path folder, ConsoleTexts texts, PrintStream out) {
        this.folder = folder;
        this.texts = texts;
        this.out = out;
        List.of("supplier.yml", "conditions.csv", "customers.csv", "contracts.csv").forEach(name -> files.put(name, name));
        files.put(example(), "prestations/example.csv");
        files.put(readme(), readme());
    }

    private String readme() {
        return texts.get("starter.readme");
    }

    /** The archive, of one prestation. */
    String example() {
        return texts.get("starter.archive");
    }

    /** From the command line: asks on a terminal, unless {@code --yes}. */
    static ExitCode start(Arguments arguments) {
        ConsoleTexts texts = ConsoleTexts.of(arguments);
        Starter starter = new Starter(Path.of(arguments.property("regie.input").orElse("input")).toAbsolutePath().normalize(),
                texts, System.out);
        if (arguments.property("regie.yes").isPresent()) {
            return starter.write(Optional.empty());
        }
        if (!Console.isTerminal()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "init.no-terminal");
        }
        return starter.write(Optional.of(new BufferedReader(System.console().reader())));
    }

    /** @param answers one a line; without them all stands as for a fictional firm, to be corrected in supplier.yml */
    ExitCode write(Optional<BufferedReader> answers) {
        refuseToOverwrite();
        Map<String, String> firm = answers.map(this::ask).orElseGet(this::fictional);
        firm.put("language", texts.language().code());
        try {
            for (Map.Entry<String, String> each : files.entrySet()) {
                Path file = folder.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, filled(skeleton(each.getValue()), firm));
            }
        } catch (IOException e) {
            throw Refusal.because(ExitCode.FAILED, "init.cannot-write", folder, e.getMessage());
        }
        say(texts.get("init.done", folder));
        files.keySet().forEach(name -> say("  " + name));
        say(texts.get("init.next", folder, readme()));
        return ExitCode.DONE;
    }

    private void refuseToOverwrite() {
        List<String> there = new ArrayList<>(files.keySet());
        there.removeIf(name -> !Files.exists(folder.resolve(name)));
        if (!there.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "init.exists", folder, String.join(", ", there));
        }
    }

    private Map<String, String> fictional() {
        Map<String, String> firm = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            firm.put(question.key(), proposed(question));
        }
        return firm;
    }

    private Map<String, String> ask(BufferedReader answers) {
        say(texts.get("init.welcome"));
        Map<String, String> firm = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            firm.put(question.key(), ask(question, answers));
        }
        return firm;
    }

    private String proposed(Question question) {
        return filled(question.otherwise, Map.of());
    }

    /** Asks until the answer fits; an empty one stands for what is proposed. */
    private String ask(Question question, BufferedReader answers) {
        String label = texts.get("init.ask." + question.key());
        String proposed = proposed(question);
        try {
            while (true) {
                out.print(printable(label + (proposed.isEmpty() ? "" : " [" + proposed + "]") + texts.get("init.colon")));
                out.flush();
                String answer = answers.readLine();
                if (answer == null) {
                    throw Refusal.because(ExitCode.WRONG_USAGE, "init.cut-off");
                }
                String value = answer.isBlank() ? proposed : answer.strip();
                if (question.fits.test(value)) {
                    return value;
                }
                say("  " + question.wrong(value).in(texts.language()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String text) {
        out.println(printable(text));
    }

    private String printable(String text) {
        return Console.printable(text, out.charset());
    }

    private static String skeleton(String name) throws IOException {
        try (InputStream in = Starter.class.getResourceAsStream("starter/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Each placeholder is an answer, which stands in quotes, or a text. */
    private String filled(String text, Map<String, String> firm) {
        return PLACEHOLDER.matcher(text).replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(firm.get(place.group(1)))
                .map(answer -> answer.replace("\\", "\\\\").replace("\"", "\\\""))
                .orElseGet(() -> texts.get("starter." + place.group(1)))));
    }
}
