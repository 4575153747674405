package be.regie.job;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** What people read while the program runs. */
@Component
class Console {

    private final PrintStream out = System.out;

    void say(String text) {
        out.println(text);
    }

    /** Rows or invoices done by a step. */
    void progress(String step, long done) {
    }
}
