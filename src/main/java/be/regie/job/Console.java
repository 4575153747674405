package be.regie.job;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What people read while the program runs: on a terminal a bar for the step in work, in a pipe or under cron plain lines.
 * Slices tell their progress from several threads.
 */
@Component
public class Console {

    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000L;
    private static final long NANOS_BETWEEN_LINES = 30_000_000_000L;
    private static final String FROM_THE_START_OF_THE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final ConsoleTexts texts;
    private String step = "";
    private long done;
    private long total;
    private LongSupplier expected = () -> 0;
    private long begun;
    private long shown;

    @Autowired
    Console(Environment environment) {
        this(System.out, isTerminal(), ConsoleTexts.of(environment));
    }

    Console(PrintStream out, boolean terminal, ConsoleTexts texts) {
        this.out = out;
        this.terminal = terminal;
        this.texts = texts;
    }

    public ConsoleTexts texts() {
        return texts;
    }

    synchronized void say(String text) {
        endStep();
        out.println(printable(text));
    }

    void say(Message message) {
        say(message.in(texts));
    }

    /** Says a text of the bundles. */
    public void tell(String key, Object... values) {
        say(texts.get(key, values));
    }

    /** Says a text of the bundles beside the step in work, which goes on. */
    public synchronized void note(String key, Object... values) {
        out.println((terminal ? FROM_THE_START_OF_THE_LINE : "") + printable(texts.get(key, values)));
    }

    /** How much a step has to do; asked only where it is shown, so it may take a moment. The first to say it counts. */
    public synchronized void expect(String name, LongSupplier amount) {
        if (!name.equals(step)) {
            begin(name);
            expected = amount;
        }
    }

    /** Rows or invoices done by a step. */
    public synchronized void progress(String name, long more) {
        if (!name.equals(step)) {
            begin(name);
        }
        done += more;
        long now = System.nanoTime();
        if (now - shown >= (terminal ? NANOS_BETWEEN_DRAWINGS : NANOS_BETWEEN_LINES)) {
            shown = now;
            show();
        }
    }

    private void begin(String name) {
        endStep();
        step = name;
        done = 0;
        total = -1;
        expected = () -> 0;
        begun = System.nanoTime();
        shown = begun;
    }

    private void show() {
        total = total < 0 ? expected.getAsLong() : total;
        if (terminal) {
            boolean blocks = out.charset().newEncoder().canEncode('█');
            out.print(FROM_THE_START_OF_THE_LINE + printable(line().withBar(texts, blocks ? '█' : '#', blocks ? '░' : '.')));
            out.flush();
        } else {
            out.println(printable(line().inWords(texts)));
        }
    }

    private void endStep() {
        if (!step.isEmpty() && done > 0) {
            out.println((terminal ? FROM_THE_START_OF_THE_LINE : "") + printable(line().finished(texts)));
        }
        step = "";
    }

    private ProgressLine line() {
        return new ProgressLine(step, done, total, (System.nanoTime() - begun) / 1_000_000);
    }

    private String printable(String text) {
        return printable(text, out.charset());
    }

    /** A terminal that knows no accents still shows the letters. */
    static String printable(String text, Charset charset) {
        return charset.newEncoder().canEncode(text) ? text
                : Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Since Java 22 there may be a console without a terminal; it can be asked then. */
    static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Method isTerminal = java.io.Console.class.getMethod("isTerminal");
            return (Boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
