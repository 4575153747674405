package be.regie.job;

import be.regie.invoice.IssuedMonth;
import be.regie.invoice.MonthBooks;
import be.regie.prestation.Months;
import be.regie.report.Custody;
import be.regie.report.Differences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code status --verify}: the whole chain of custody in one pass, every file of every month, and the credit notes. Reads only. */
@Component
class ChainCheck {

    private static final int MOST_ON_SCREEN = 100;

    private final Settings settings;
    private final MonthBooks monthBooks;
    private final FrozenMonths months;
    private final CreditNotesAudit creditNotes;
    private final Console console;

    ChainCheck(Settings settings, MonthBooks monthBooks, FrozenMonths months, CreditNotesAudit creditNotes, Console console) {
        this.settings = settings;
        this.monthBooks = monthBooks;
        this.months = months;
        this.creditNotes = creditNotes;
        this.console = console;
    }

    ExitCode verify() {
        Differences differences = new Differences();
        Custody custody = new Custody(differences);
        List<IssuedMonth> closed = monthBooks.months().stream().filter(IssuedMonth::closed).toList();
        for (IssuedMonth month : closed) {
            custody.verifyFrozen(month.month().toString(), months.folder(month.month()), monthBooks.frozen(Months.number(month.month())));
            custody.verify(month, settings.monthFolder(month.month()), monthBooks.manifest(month.previous()));
        }
        unknownMonths(differences);
        creditNotes.compare(0, Integer.MAX_VALUE, differences);
        creditNotes.strangers(differences);
        if (differences.isEmpty()) {
            console.tell("chain.same", console.texts().count("closed-month", closed.size()));
            return ExitCode.DONE;
        }
        Message.differences(differences, MOST_ON_SCREEN).forEach(console::say);
        console.tell("chain.different", console.texts().count("difference", differences.count()));
        return ExitCode.DIFFERENT;
    }

    private void unknownMonths(Differences differences) {
        List<String> known = monthBooks.months().stream().map(month -> month.month().toString()).toList();
        try (Stream<Path> folders = Files.list(settings.output())) {
            folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-(0[1-9]|1[0-2])") && !known.contains(name)).sorted()
                    .forEach(name -> differences.add("month", name, "the whole", "", "a folder that the books do not know"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
