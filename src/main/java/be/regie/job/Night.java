package be.regie.job;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a scheduled run ended.
 *
 * @param seconds that it took
 */
record Night(Instant started, double seconds, ExitCode exitCode, Figures figures) {

    /**
     * @param rows     of the archive that it read
     * @param rejects  rows refused
     * @param invoices in the books after it
     * @param steps    seconds by step, of the job's last execution
     */
    record Figures(long rows, long rejects, long invoices, SortedMap<String, Double> steps) {

        /** Of a run that came to nothing. */
        static final Figures NONE = new Figures(0, 0, 0, new TreeMap<>(Map.of()));
    }

    /** Whether its work is done: rejects are somebody's work, but not the schedule's. */
    boolean isWell() {
        return exitCode == ExitCode.DONE || exitCode == ExitCode.DONE_WITH_REJECTS;
    }
}
