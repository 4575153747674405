package be.regie.invoice;

import be.regie.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The counts of a month do not add up: nothing is issued. */
public final class GateClosed extends RuntimeException {

    private final List<Words> disagreements;

    public GateClosed(List<Words> disagreements) {
        super(disagreements.stream().map(Words::toString).collect(Collectors.joining("; ")));
        this.disagreements = List.copyOf(disagreements);
    }

    public List<Words> disagreements() {
        return disagreements;
    }
}
