package be.regie.job;

import be.regie.invoice.Reference;
import be.regie.invoice.ReferenceFiles;
import be.regie.prestation.RejectCode;
import be.regie.prestation.Tally;
import be.regie.table.Table;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this run has read and found so far. */
@Component
class CurrentRun {

    /** What an intake found. */
    record TakenIn(Map<RejectCode, Long> problems, Tally tally) {

        boolean hasRejects() {
            return !problems.isEmpty();
        }
    }

    private final InputFolder inputFolder;
    private final Set<Words> warnings = new LinkedHashSet<>();
    private ReferenceFiles input;
    private TakenIn takenIn;
    private Fingerprints.Result previewed;

    CurrentRun(InputFolder inputFolder) {
        this.inputFolder = inputFolder;
    }

    /** Reads the input's tables and refuses to go on where the configuration has mistakes. */
    synchronized ReferenceFiles input() {
        if (input == null) {
            input = inputFolder.read();
            warnings.addAll(input.warnings());
        }
        return input;
    }

    Reference reference() {
        return input().reference().orElseThrow();
    }

    List<Table> prestationTables() {
        return inputFolder.prestations();
    }

    void warn(List<Words> found) {
        warnings.addAll(found);
    }

    List<Words> warnings() {
        return new ArrayList<>(warnings);
    }

    void takenIn(Map<RejectCode, Long> problems, Tally tally) {
        takenIn = new TakenIn(problems, tally);
    }

    /** What this run has previewed. */
    void previewed(Fingerprints.Result result) {
        previewed = result;
    }

    Optional<Fingerprints.Result> previewed() {
        return Optional.ofNullable(previewed);
    }

    /** Empty until this run has taken in the archive. */
    Optional<TakenIn> takenIn() {
        return Optional.ofNullable(takenIn);
    }
}
