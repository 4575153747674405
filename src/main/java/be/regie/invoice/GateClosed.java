package be.regie.invoice;

import java.util.List;

/** The counts of a month do not add up: nothing is issued. */
public final class GateClosed extends RuntimeException {

    private final List<String> disagreements;

    public GateClosed(List<String> disagreements) {
        super(String.join("; ", disagreements));
        this.disagreements = List.copyOf(disagreements);
    }

    public List<String> disagreements() {
        return disagreements;
    }
}
