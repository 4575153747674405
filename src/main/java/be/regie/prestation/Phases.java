package be.regie.prestation;

/**
 * The five phases that every request imposes (R1), in whole minutes; their sum is the real duration.
 */
public record Phases(int reading, int preparation, int implementation, int verification, int archiving) {

    public int total() {
        return reading + preparation + implementation + verification + archiving;
    }
}
