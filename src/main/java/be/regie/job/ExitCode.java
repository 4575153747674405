package be.regie.job;

/** What a command tells its caller. Scripts depend on the numbers. */
public enum ExitCode {
    /** all of the input is accounted for and nothing was rejected */
    DONE(0),
    /** failed; nothing half-issued; the same command continues where it stopped */
    FAILED(1),
    /** wrong usage or configuration; every mistake was listed */
    WRONG_USAGE(2),
    /** done, but rejects.csv is not empty */
    DONE_WITH_REJECTS(3),
    /** another run is at work on this database */
    BUSY(4),
    /** a replay found differences */
    DIFFERENT(5),
    /** the result differs from the approved preview */
    NOT_AS_APPROVED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
