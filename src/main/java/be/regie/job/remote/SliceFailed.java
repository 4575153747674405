package be.regie.job.remote;

import be.regie.invoice.GateClosed;
import be.regie.job.Failures;
import be.regie.job.Refusal;
import be.regie.prestation.DamagedSnapshotException;
import java.util.List;

/**
 * Why a slice failed, in words: Spring Batch keeps them as the exit message of the step, where the run reads them. There is
 * no stack trace in it; the worker's log has that.
 */
final class SliceFailed extends RuntimeException {

    private static final String FINAL = "final";
    private static final String ONCE = "once";

    private SliceFailed(String kind, List<String> words) {
        super(kind + "\n" + String.join("\n", words), null, false, false);
    }

    /** What is refused here is refused everywhere; anything else may go well on another worker. */
    static SliceFailed of(Throwable failure) {
        boolean everywhere = failure instanceof Refusal || failure instanceof GateClosed || failure instanceof DamagedSnapshotException;
        return new SliceFailed(everywhere ? FINAL : ONCE, Failures.inEnglish(failure));
    }

    static boolean isFinal(String exitMessage) {
        return exitMessage.startsWith(FINAL + "\n");
    }

    /** The words of an exit message, whether it is one of these or a stack trace. */
    static List<String> words(String exitMessage) {
        List<String> lines = exitMessage.lines().toList();
        boolean mine = exitMessage.startsWith(FINAL + "\n") || exitMessage.startsWith(ONCE + "\n");
        return mine ? lines.subList(1, lines.size()) : lines.subList(0, Math.min(1, lines.size()));
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
