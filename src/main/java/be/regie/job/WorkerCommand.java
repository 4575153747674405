package be.regie.job;

/** The command {@code worker}. */
public interface WorkerCommand {

    /** Works on slices until the process is asked to end. */
    ExitCode stay();
}
